select a.attrelid as relation, a.attname as name, a.attnum as part,
       a.atttypid as type, a.atttypmod as modifier, not a.attnotnull as nullable,
       case when a.attgenerated = '' then pg_catalog.pg_get_expr(d.adbin, a.attrelid) end as "default",
       a.attidentity as identity,
       case when a.attgenerated <> '' then pg_catalog.pg_get_expr(d.adbin, a.attrelid) end as generated,
       a.attgenerated as storage_of_generated, a.attcollation as column_collation
from pg_catalog.pg_attribute a
join pg_catalog.pg_class c on c.oid = a.attrelid
left join pg_catalog.pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum and a.atthasdef
where a.attrelid >= 16384 and a.attnum > 0 and not a.attisdropped
  and c.relkind in ('r', 'p', 'v', 'm') and c.relpersistence <> 't'
