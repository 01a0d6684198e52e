-- the link to a tablespace that has moved may be gone; those that every server has are told where they are not as they came
select t.oid, t.spcname as name,
       case when l.path like 'pg\_tblspc/%' then '' else l.path end as location, -- may fail
       t.spcoptions as options, t.spcowner as "owner:role"
from pg_catalog.pg_tablespace t
cross join lateral pg_catalog.pg_tablespace_location(t.oid) as l(path) -- may fail
where t.oid >= 16384 or t.spcacl is not null or t.spcoptions is not null or t.spcowner <> 10
   or t.oid in (select d.objoid from pg_catalog.pg_shdescription d where d.classoid = 'pg_catalog.pg_tablespace'::pg_catalog.regclass)
