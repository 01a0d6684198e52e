-- of all databases the view shows those of this one, and those of the server's databases; names in public without their schema
select l.objoid as oid, l.label,
       l.provider || ' on ' || case when l.objtype = 'database' then l.objtype
         else coalesce(l.objtype, 'object') || case when n.oid is null then ' ' else ' public.' end || l.objname end as name
from pg_catalog.pg_seclabels l
left join pg_catalog.pg_namespace n on n.oid = l.objnamespace and n.nspname = 'public' and l.objtype <> 'schema'
where l.objtype is distinct from 'database'
   or l.objoid = (select d.oid from pg_catalog.pg_database d where d.datname = pg_catalog.current_database())
