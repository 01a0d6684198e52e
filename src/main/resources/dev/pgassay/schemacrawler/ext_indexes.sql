select null::text as index_catalog, n.nspname as index_schema, c.relname as table_name, x.relname as index_name,
    pg_catalog.pg_get_indexdef(i.indexrelid) as index_definition, d.description as remarks
from pg_catalog.pg_index i
join pg_catalog.pg_class c on c.oid = i.indrelid
join pg_catalog.pg_namespace n on n.oid = c.relnamespace
join pg_catalog.pg_class x on x.oid = i.indexrelid
left join pg_catalog.pg_description d
    on d.objoid = x.oid and d.classoid = 'pg_catalog.pg_class'::pg_catalog.regclass and d.objsubid = 0
where ${in_scope}
