select null::text as constraint_catalog, n.nspname as constraint_schema, o.conname as constraint_name,
    pg_catalog.pg_get_expr(o.conbin, o.conrelid) as check_clause
from pg_catalog.pg_constraint o
join pg_catalog.pg_class c on c.oid = o.conrelid
join pg_catalog.pg_namespace n on n.oid = c.relnamespace
where o.contype = 'c' and ${in_scope}
