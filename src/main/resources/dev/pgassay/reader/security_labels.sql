-- of all databases the view shows those of this one, and those of the server's databases
select l.objoid as oid, l.label,
       l.provider || ' on ' || l.objtype || case when l.objtype <> 'database' then ' ' || l.objname else '' end as name
from pg_catalog.pg_seclabels l
where l.objtype <> 'database'
   or l.objoid = (select d.oid from pg_catalog.pg_database d where d.datname = pg_catalog.current_database())
