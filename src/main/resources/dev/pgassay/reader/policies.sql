select p.oid, p.polrelid as relation, p.polname as name, p.polcmd as command, p.polpermissive as permissive,
       p.polroles as "roles:roles",
       case when p.polqual is not null then pg_catalog.pg_get_expr(p.polqual, p.polrelid) end as "using",
       case when p.polwithcheck is not null then pg_catalog.pg_get_expr(p.polwithcheck, p.polrelid) end as "check"
from pg_catalog.pg_policy p
