select t.oid, t.tmplnamespace as namespace, t.tmplname as name,
       nullif(pg_catalog.split_part(t.tmplinit::pg_catalog.regprocedure::pg_catalog.text, '(', 1), '-') as init,
       pg_catalog.split_part(t.tmpllexize::pg_catalog.regprocedure::pg_catalog.text, '(', 1) as lexize
from pg_catalog.pg_ts_template t
where t.oid >= 16384
