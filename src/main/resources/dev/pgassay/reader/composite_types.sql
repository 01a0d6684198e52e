select t.oid, t.typnamespace as namespace, t.typname as name, t.typowner as "owner:role", c.oid as relation_oid, a.attributes
from pg_catalog.pg_type t
join pg_catalog.pg_class c on c.oid = t.typrelid
left join (select x.attrelid, pg_catalog.array_agg(
                    pg_catalog.quote_ident(x.attname) || ' ' || pg_catalog.format_type(x.atttypid, x.atttypmod)
                      || case when x.attcollation <> y.typcollation
                           then ' COLLATE ' || x.attcollation::pg_catalog.regcollation::pg_catalog.text else '' end
                    order by x.attnum) as attributes
           from pg_catalog.pg_attribute x
           join pg_catalog.pg_type y on y.oid = x.atttypid
           join pg_catalog.pg_class z on z.oid = x.attrelid and z.relkind = 'c'
           where x.attrelid >= 16384 and x.attnum > 0 and not x.attisdropped
           group by x.attrelid) a on a.attrelid = c.oid
where t.oid >= 16384 and c.relkind = 'c'
