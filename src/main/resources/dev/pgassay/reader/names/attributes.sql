-- what columns.sql does not have: attributes of composite types, and index columns of which the operator class has parameters
select a.attrelid as relation, a.attnum as part, a.attname as name,
       a.atttypid as type, a.attcollation as column_collation, a.attoptions as options
from pg_catalog.pg_attribute a
join pg_catalog.pg_class c on c.oid = a.attrelid
where a.attrelid >= 16384 and a.attnum > 0 and not a.attisdropped
  and (c.relkind = 'c' or c.relkind in ('i', 'I') and a.attoptions is not null)
