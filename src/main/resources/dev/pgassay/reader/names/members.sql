-- what belongs to an extension is not the user's
select d.classid as catalog, d.objid as oid
from pg_catalog.pg_depend d
where d.deptype = 'e'
