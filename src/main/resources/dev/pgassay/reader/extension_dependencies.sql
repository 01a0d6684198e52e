-- it says nothing of what the object is, so that it is told beside the object and not of each kind that may have it
select d.objid as oid, i.type || ' ' || i.identity as name, pg_catalog.array_agg(e.extname::pg_catalog.text) as extensions
from pg_catalog.pg_depend d
join pg_catalog.pg_extension e on e.oid = d.refobjid
cross join lateral pg_catalog.pg_identify_object(d.classid, d.objid, d.objsubid) i
where d.deptype = 'x' and d.refclassid = 'pg_catalog.pg_extension'::pg_catalog.regclass
group by d.objid, i.type, i.identity
