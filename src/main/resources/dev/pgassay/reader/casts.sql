-- a range type brings the one to its multirange
select c.oid, pg_catalog.format_type(c.castsource, null) || ' AS ' || pg_catalog.format_type(c.casttarget, null) as name,
       c.castmethod as method,
       case when c.castfunc <> 0 then c.castfunc::pg_catalog.regprocedure::pg_catalog.text end as function,
       c.castcontext as context
from pg_catalog.pg_cast c
where c.oid >= 16384
  and not exists (select from pg_catalog.pg_depend d
                  where d.classid = 'pg_catalog.pg_cast'::pg_catalog.regclass and d.objid = c.oid and d.deptype = 'i')
