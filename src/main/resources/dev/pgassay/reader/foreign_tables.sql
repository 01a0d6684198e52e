select c.oid, c.relnamespace as namespace, c.relname as name, s.srvname as server, f.ftoptions as options,
       case when c.relispartition then pg_catalog.pg_get_expr(c.relpartbound, c.oid) end as partition_bound,
       c.relowner as "owner:role"
from pg_catalog.pg_class c
join pg_catalog.pg_foreign_table f on f.ftrelid = c.oid
join pg_catalog.pg_foreign_server s on s.oid = f.ftserver
