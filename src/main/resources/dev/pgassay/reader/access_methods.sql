select a.oid, a.amname as name, a.amtype as type,
       pg_catalog.split_part(a.amhandler::pg_catalog.regprocedure::pg_catalog.text, '(', 1) as handler
from pg_catalog.pg_am a
where a.oid >= 16384
