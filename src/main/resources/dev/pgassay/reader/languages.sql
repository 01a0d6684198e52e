select l.oid, l.lanname as name, l.lanpltrusted as trusted,
       nullif(pg_catalog.split_part(l.lanplcallfoid::pg_catalog.regprocedure::pg_catalog.text, '(', 1), '-') as handler,
       nullif(pg_catalog.split_part(l.laninline::pg_catalog.regprocedure::pg_catalog.text, '(', 1), '-') as inline,
       nullif(pg_catalog.split_part(l.lanvalidator::pg_catalog.regprocedure::pg_catalog.text, '(', 1), '-') as validator,
       l.lanowner as "owner:role"
from pg_catalog.pg_language l
where l.oid >= 16384
