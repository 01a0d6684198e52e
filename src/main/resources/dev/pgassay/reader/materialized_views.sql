select c.oid, c.relnamespace as namespace, c.relname as name,
       pg_catalog.pg_get_viewdef(c.oid) as definition, c.relispopulated as populated, c.reloptions || t.options as options,
       m.amname as access_method, s.spcname as tablespace,
       case c.relreplident when 'd' then 'default' when 'n' then 'nothing' when 'f' then 'full'
            else coalesce('using index ' || pg_catalog.quote_ident(r.relname), 'using a dropped index') end as replica_identity,
       k.relname as clustered_on, c.relowner as "owner:role"
from pg_catalog.pg_class c
left join (select x.oid, pg_catalog.array_agg('toast.' || o) as options
           from pg_catalog.pg_class x, pg_catalog.unnest(x.reloptions) o
           where x.relkind = 't'
           group by x.oid) t on t.oid = c.reltoastrelid
left join pg_catalog.pg_am m on m.oid = c.relam
left join pg_catalog.pg_tablespace s on s.oid = c.reltablespace
left join (pg_catalog.pg_index i join pg_catalog.pg_class r on r.oid = i.indexrelid)
       on i.indrelid = c.oid and i.indisreplident
left join (pg_catalog.pg_index j join pg_catalog.pg_class k on k.oid = j.indexrelid)
       on j.indrelid = c.oid and j.indisclustered
where c.oid >= 16384 and c.relkind = 'm'
