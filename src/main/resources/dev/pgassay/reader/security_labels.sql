-- the server keeps those of roles, databases, tablespaces and subscriptions for all databases, and keeps those of subscriptions that are no
-- more; the view of both costs more to plan than all else
select l.objoid as oid, l.label,
       l.provider || ' on ' || case when i.type = 'database' then i.type
         else case when l.objsubid <> 0 then 'column' else i.type end || ' ' || i.identity end as name
from (select s.classoid, s.objoid, s.objsubid, s.provider, s.label
      from pg_catalog.pg_seclabel s
      union all
      select s.classoid, s.objoid, 0, s.provider, s.label
      from pg_catalog.pg_shseclabel s) l
cross join lateral pg_catalog.pg_identify_object(l.classoid, l.objoid, l.objsubid) i
cross join (select d.oid from pg_catalog.pg_database d where d.datname = pg_catalog.current_database()) here
where i.identity is not null
  and (i.type <> 'database' or l.objoid = here.oid)
  and (i.type <> 'subscription' or here.oid = (select u.subdbid from pg_catalog.pg_subscription u where u.oid = l.objoid))
