select p.oid, p.prsnamespace as namespace, p.prsname as name,
       pg_catalog.split_part(p.prsstart::pg_catalog.regprocedure::pg_catalog.text, '(', 1) as start,
       pg_catalog.split_part(p.prstoken::pg_catalog.regprocedure::pg_catalog.text, '(', 1) as gettoken,
       pg_catalog.split_part(p.prsend::pg_catalog.regprocedure::pg_catalog.text, '(', 1) as end,
       pg_catalog.split_part(p.prslextype::pg_catalog.regprocedure::pg_catalog.text, '(', 1) as lextypes,
       nullif(pg_catalog.split_part(p.prsheadline::pg_catalog.regprocedure::pg_catalog.text, '(', 1), '-') as headline
from pg_catalog.pg_ts_parser p
where p.oid >= 16384
