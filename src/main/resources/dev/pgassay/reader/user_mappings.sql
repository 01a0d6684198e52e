-- the catalog itself is closed; the view shows options to the role itself, the server's owner and superusers. Values stay there.
select m.umid as oid, m.role, m.srvname as server,
       case when m.role = 'public' then m.role else pg_catalog.quote_ident(m.role) end
         || ' on ' || pg_catalog.quote_ident(m.srvname) as name,
       case when (select r.rolsuper from pg_catalog.pg_roles r where r.rolname = current_user)
              or m.umuser = 0 and pg_catalog.pg_has_role(m.srvowner, 'USAGE')
              or m.umuser <> 0 and m.role = current_user
                and (pg_catalog.pg_has_role(m.srvowner, 'USAGE') or pg_catalog.has_server_privilege(m.srvid, 'USAGE'))
            then array(select pg_catalog.split_part(o, '=', 1) from pg_catalog.unnest(m.umoptions) o) end as options
from (select u.umid, u.umuser, u.srvid, u.srvname, u.umoptions, s.srvowner,
             case when u.umuser = 0 then 'public' else u.usename end as role
      from pg_catalog.pg_user_mappings u
      join pg_catalog.pg_foreign_server s on s.oid = u.srvid) m
