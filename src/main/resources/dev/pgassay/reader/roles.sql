-- a membership that several roles have granted is one
select r.oid, r.rolname as name, r.rolcanlogin as login, r.rolsuper as superuser, r.rolinherit as inherits,
       r.rolcreaterole as creates_roles, r.rolcreatedb as creates_databases, r.rolreplication as replication,
       r.rolbypassrls as bypasses_row_security, case when r.rolconnlimit >= 0 then r.rolconnlimit end as connection_limit,
       r.rolvaliduntil::pg_catalog.text as valid_until, r.rolconfig as configuration,
       s.setconfig as configuration_in_database,
       m."inherit", m."set", -- since 16
       m.granted, m.admin
from pg_catalog.pg_roles r
left join (select g.member, pg_catalog.array_agg(g.role) as granted,
                  pg_catalog.array_agg(g."inherit") as "inherit", pg_catalog.array_agg(g."set") as "set", -- since 16
                  pg_catalog.array_agg(g.admin) as admin
           from (select a.member, p.rolname as role,
                        pg_catalog.bool_or(a.inherit_option) as "inherit", pg_catalog.bool_or(a.set_option) as "set", -- since 16
                        pg_catalog.bool_or(a.admin_option) as admin
                 from pg_catalog.pg_auth_members a
                 join pg_catalog.pg_roles p on p.oid = a.roleid
                 group by a.member, p.rolname) g
           group by g.member) m on m.member = r.oid
left join pg_catalog.pg_db_role_setting s
  on s.setrole = r.oid and s.setdatabase = (select d.oid from pg_catalog.pg_database d where d.datname = pg_catalog.current_database())
where r.rolname !~ '^pg_'
