-- shut_out: the role, where it may not use schema public though there is something in it
select pg_catalog.current_setting('server_version_num') as number,
       pg_catalog.current_setting('server_version') as text,
       pg_catalog.pg_current_snapshot()::pg_catalog.text as snapshot,
       (select pg_catalog.count(*) from pg_catalog.pg_depend) as dependencies,
       (select current_user from pg_catalog.pg_namespace n
        where n.nspname = 'public' and not pg_catalog.has_schema_privilege(n.oid, 'usage')
          and exists (select from pg_catalog.pg_depend d
                      where d.refclassid = 'pg_catalog.pg_namespace'::pg_catalog.regclass and d.refobjid = n.oid)) as shut_out
