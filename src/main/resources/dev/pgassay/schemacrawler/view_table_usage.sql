select distinct null::text as view_catalog, n.nspname as view_schema, c.relname as view_name,
    null::text as table_catalog, un.nspname as table_schema, u.relname as table_name
from pg_catalog.pg_rewrite r
join pg_catalog.pg_class c on c.oid = r.ev_class and c.relkind in ('v', 'm')
join pg_catalog.pg_namespace n on n.oid = c.relnamespace
join pg_catalog.pg_depend d on d.classid = 'pg_catalog.pg_rewrite'::pg_catalog.regclass and d.objid = r.oid
    and d.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass and d.refobjid <> c.oid
join pg_catalog.pg_class u on u.oid = d.refobjid
join pg_catalog.pg_namespace un on un.oid = u.relnamespace
where ${in_scope}
