select c.oid, c.connamespace as namespace, c.conname as name, pg_catalog.pg_encoding_to_char(c.conforencoding) as source,
       pg_catalog.pg_encoding_to_char(c.contoencoding) as destination,
       pg_catalog.split_part(c.conproc::pg_catalog.regprocedure::pg_catalog.text, '(', 1) as function,
       c.condefault as default, c.conowner as "owner:role"
from pg_catalog.pg_conversion c
where c.oid >= 16384
