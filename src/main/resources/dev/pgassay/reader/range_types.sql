select t.oid, t.typnamespace as namespace, t.typname as name, t.typowner as "owner:role", r.rngsubtype as type, -1 as modifier,
       r.rngsubopc as class, r.rngcollation as column_collation,
       case when r.rngcanonical::pg_catalog.oid <> 0 then pg_catalog.split_part(r.rngcanonical::pg_catalog.regprocedure::pg_catalog.text, '(', 1) end as canonical,
       case when r.rngsubdiff::pg_catalog.oid <> 0 then pg_catalog.split_part(r.rngsubdiff::pg_catalog.regprocedure::pg_catalog.text, '(', 1) end as subtype_diff,
       pg_catalog.format_type(r.rngmultitypid, null) as multirange, r.rngmultitypid as multirange_oid
from pg_catalog.pg_range r
join pg_catalog.pg_type t on t.oid = r.rngtypid
where t.oid >= 16384
