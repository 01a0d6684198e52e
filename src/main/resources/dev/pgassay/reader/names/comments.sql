-- roles, databases and tablespaces belong to the server, and so do their comments
select d.classoid as catalog, d.objoid as oid, d.objsubid as part, d.description as comment
from pg_catalog.pg_description d
where d.objoid >= 16384 or d.classoid = 'pg_catalog.pg_namespace'::pg_catalog.regclass
union all
select d.classoid, d.objoid, 0, d.description
from pg_catalog.pg_shdescription d
