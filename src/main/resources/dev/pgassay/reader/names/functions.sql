-- functions that triggers run
select p.oid, p.pronamespace as namespace, p.proname as name
from pg_catalog.pg_proc p
where p.prorettype = 'pg_catalog.trigger'::pg_catalog.regtype
