select null::text as table_catalog, n.nspname as table_schema, c.relname as table_name,
    pg_catalog.pg_get_viewdef(c.oid) as view_definition
from pg_catalog.pg_class c
join pg_catalog.pg_namespace n on n.oid = c.relnamespace
where c.relkind in ('v', 'm') and ${in_scope}
