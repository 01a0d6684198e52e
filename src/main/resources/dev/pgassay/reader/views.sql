-- a dump says WITH … CHECK OPTION behind the view, and so behind the other options
select c.oid, c.relnamespace as namespace, c.relname as name,
       pg_catalog.pg_get_viewdef(c.oid) as definition,
       array(select o.o from pg_catalog.unnest(c.reloptions) with ordinality o order by o.o like 'check\_option=%', o.ordinality) as options,
       c.relowner as "owner:role"
from pg_catalog.pg_class c
where c.oid >= 16384 and c.relkind = 'v' and c.relpersistence <> 't'
