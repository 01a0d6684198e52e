select d.oid, pg_catalog.quote_ident(r.rolname) || case when n.oid is null then '' else ' in ' || pg_catalog.quote_ident(n.nspname) end
         || case d.defaclobjtype when 'r' then ' on tables' when 'S' then ' on sequences' when 'f' then ' on routines'
              when 'T' then ' on types' when 'n' then ' on schemas' else ' on large objects' end as name,
       r.rolname as role, n.nspname as schema, d.defaclobjtype as objects
from pg_catalog.pg_default_acl d
join pg_catalog.pg_roles r on r.oid = d.defaclrole
left join pg_catalog.pg_namespace n on n.oid = d.defaclnamespace
