select null::text as constraint_catalog, n.nspname as constraint_schema, c.relname as table_name,
    o.conname as constraint_name, a.attname as column_name, k.position as ordinal_position
from pg_catalog.pg_constraint o
join pg_catalog.pg_class c on c.oid = o.conrelid
join pg_catalog.pg_namespace n on n.oid = c.relnamespace
cross join lateral pg_catalog.unnest(o.conkey) with ordinality k (number, position)
join pg_catalog.pg_attribute a on a.attrelid = o.conrelid and a.attnum = k.number
where o.contype in ('u', 'c') and ${in_scope}
order by n.nspname, c.relname, o.conname, k.position
