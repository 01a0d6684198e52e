-- 'a': serial and OWNED BY; 'i': identity
select d.objid as oid, d.refobjid as relation, d.refobjsubid as number, d.deptype as kind
from pg_catalog.pg_depend d
join pg_catalog.pg_sequence s on s.seqrelid = d.objid
where d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass
  and d.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass
  and d.refobjsubid > 0
  and d.deptype in ('a', 'i')
