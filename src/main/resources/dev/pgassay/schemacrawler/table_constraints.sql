select null::text as constraint_catalog, n.nspname as constraint_schema, c.relname as table_name,
    o.conname as constraint_name, case o.contype when 'u' then 'UNIQUE' else 'CHECK' end as constraint_type,
    o.condeferrable as is_deferrable, o.condeferred as initially_deferred
from pg_catalog.pg_constraint o
join pg_catalog.pg_class c on c.oid = o.conrelid
join pg_catalog.pg_namespace n on n.oid = c.relnamespace
where o.contype in ('u', 'c') and ${in_scope}
order by n.nspname, c.relname, o.conname
