-- functions that triggers and event triggers run
select p.oid, p.pronamespace as namespace, p.proname as name
from pg_catalog.pg_proc p
where p.prorettype in ('pg_catalog.trigger'::pg_catalog.regtype, 'pg_catalog.event_trigger'::pg_catalog.regtype)
