-- the link to a tablespace that has moved may be gone
select t.oid, t.spcname as name,
       case when l.path like 'pg\_tblspc/%' then '' else l.path end as location, -- may fail
       t.spcoptions as options, t.spcowner as "owner:role"
from pg_catalog.pg_tablespace t
cross join lateral pg_catalog.pg_tablespace_location(t.oid) as l(path) -- may fail
where t.oid >= 16384
