-- who reads where
select current_user as role,
       session_user as login,
       pg_catalog.current_database() as database,
       pg_catalog.version() as version,
       pg_catalog.pg_is_in_recovery() as standby,
       r.rolsuper as superuser,
       pg_catalog.array_remove(array[
         case when r.rolsuper then 'SUPERUSER' end,
         case when r.rolinherit then 'INHERIT' else 'NOINHERIT' end,
         case when r.rolcreaterole then 'CREATEROLE' end,
         case when r.rolcreatedb then 'CREATEDB' end,
         case when r.rolcanlogin then 'LOGIN' else 'NOLOGIN' end,
         case when r.rolreplication then 'REPLICATION' end,
         case when r.rolbypassrls then 'BYPASSRLS' end], null) as attributes,
       (select pg_catalog.array_agg(g.rolname::pg_catalog.text order by g.rolname) from pg_catalog.pg_roles g
        where g.rolname <> current_user and pg_catalog.pg_has_role(g.oid, 'member') and not r.rolsuper) as member_of,
       case when pg_catalog.has_function_privilege('pg_catalog.pg_control_system()', 'execute')
         then (select s.system_identifier::pg_catalog.text from pg_catalog.pg_control_system() s) end as system_identifier
from pg_catalog.pg_roles r
where r.rolname = current_user
