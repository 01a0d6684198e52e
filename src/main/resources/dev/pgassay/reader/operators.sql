-- an extension brings hundreds, which are left out here because printing each costs time; an operator that is only a name, and no longer
-- one that another has for its commutator or negator, was left behind when that one was dropped, and no dump keeps it
select o.oid, o.oprnamespace as namespace, o.oprname as name,
       case when o.oprleft = 0 then 'NONE' else pg_catalog.format_type(o.oprleft, null) end
           || ', ' || pg_catalog.format_type(o.oprright, null) as argument_types,
       nullif(pg_catalog.split_part(o.oprcode::pg_catalog.regprocedure::pg_catalog.text, '(', 1), '-') as function,
       case when o.oprresult <> 0 then pg_catalog.format_type(o.oprresult, null) end as result,
       case when o.oprcom <> 0 then o.oprcom::pg_catalog.regoperator::pg_catalog.text end as commutator,
       case when o.oprnegate <> 0 then o.oprnegate::pg_catalog.regoperator::pg_catalog.text end as negator,
       nullif(pg_catalog.split_part(o.oprrest::pg_catalog.regprocedure::pg_catalog.text, '(', 1), '-') as restrict,
       nullif(pg_catalog.split_part(o.oprjoin::pg_catalog.regprocedure::pg_catalog.text, '(', 1), '-') as join,
       o.oprcanhash as hashes, o.oprcanmerge as merges, o.oprowner as "owner:role"
from pg_catalog.pg_operator o
where o.oid >= 16384
  and (o.oprcode <> 0 or exists (select from pg_catalog.pg_operator r where o.oid in (r.oprcom, r.oprnegate) and r.oprcode <> 0))
  and not exists (select from pg_catalog.pg_depend d
                  where d.classid = 'pg_catalog.pg_operator'::pg_catalog.regclass and d.objid = o.oid and d.deptype = 'e')
