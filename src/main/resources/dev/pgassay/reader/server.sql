-- shut_out: whether the role may not use schema public
select pg_catalog.current_setting('server_version_num') as number,
       pg_catalog.current_setting('server_version') as text,
       pg_catalog.pg_current_snapshot()::pg_catalog.text as snapshot,
       (select pg_catalog.count(*) from pg_catalog.pg_depend) as dependencies,
       exists (select from pg_catalog.pg_namespace n
               where n.nspname = 'public' and not pg_catalog.has_schema_privilege(n.oid, 'usage')) as shut_out
