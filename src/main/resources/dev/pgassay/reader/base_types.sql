-- functions are named alone, as in CREATE TYPE; an array type, which comes with that of its elements, has a subscript function of its own
select t.oid, t.typnamespace as namespace, t.typname as name,
       pg_catalog.split_part(t.typinput::pg_catalog.regprocedure::pg_catalog.text, '(', 1) as input,
       pg_catalog.split_part(t.typoutput::pg_catalog.regprocedure::pg_catalog.text, '(', 1) as output,
       nullif(pg_catalog.split_part(t.typreceive::pg_catalog.regprocedure::pg_catalog.text, '(', 1), '-') as receive,
       nullif(pg_catalog.split_part(t.typsend::pg_catalog.regprocedure::pg_catalog.text, '(', 1), '-') as send,
       nullif(pg_catalog.split_part(t.typmodin::pg_catalog.regprocedure::pg_catalog.text, '(', 1), '-') as typmod_in,
       nullif(pg_catalog.split_part(t.typmodout::pg_catalog.regprocedure::pg_catalog.text, '(', 1), '-') as typmod_out,
       nullif(pg_catalog.split_part(t.typanalyze::pg_catalog.regprocedure::pg_catalog.text, '(', 1), '-') as analyze,
       nullif(pg_catalog.split_part(t.typsubscript::pg_catalog.regprocedure::pg_catalog.text, '(', 1), '-') as subscript,
       case when t.typlen > 0 then t.typlen::pg_catalog.text else 'variable' end as internal_length,
       t.typbyval as passed_by_value, t.typalign as alignment, t.typstorage as storage, t.typcategory as category,
       t.typispreferred as preferred, t.typdefault as default,
       case when t.typelem <> 0 then pg_catalog.format_type(t.typelem, null) end as element,
       t.typdelim as delimiter, t.typcollation <> 0 as collatable, t.typowner as "owner:role"
from pg_catalog.pg_type t
where t.oid >= 16384 and t.typtype = 'b' and t.typsubscript <> 'pg_catalog.array_subscript_handler'::pg_catalog.regproc
