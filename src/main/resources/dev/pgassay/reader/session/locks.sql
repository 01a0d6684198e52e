-- what this session holds at the end of its transaction; waiting is not holding
select l.locktype as type,
       l.mode,
       pg_catalog.count(*)::pg_catalog.text as number,
       pg_catalog.count(*) filter (where c.oid is null or c.relnamespace <> 'pg_catalog'::pg_catalog.regnamespace
         and c.relnamespace <> 'pg_toast'::pg_catalog.regnamespace)::pg_catalog.text as outside,
       pg_catalog.array_agg(distinct c.relname::pg_catalog.text order by c.relname::pg_catalog.text)
         filter (where c.relkind in ('r', 'v')) as relations
from pg_catalog.pg_locks l
left join pg_catalog.pg_class c
  on l.locktype = 'relation' and c.oid = l.relation
  and l.database in (0, (select d.oid from pg_catalog.pg_database d where d.datname = pg_catalog.current_database()))
where l.pid = pg_catalog.pg_backend_pid() and l.granted
group by l.locktype, l.mode
order by l.locktype, l.mode
