select d.classoid as catalog, d.objoid as oid, d.objsubid as part, d.description as comment
from pg_catalog.pg_description d
where d.objoid >= 16384 or d.classoid = 'pg_catalog.pg_namespace'::pg_catalog.regclass
