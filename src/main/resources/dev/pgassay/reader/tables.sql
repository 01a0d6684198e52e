select c.oid, c.relnamespace as namespace, c.relname as name, c.relpersistence as persistence, c.relowner as "owner:role",
       c.relrowsecurity as row_security, c.relforcerowsecurity as force_row_security, c.reloptions as options,
       case when c.relkind = 'p' then pg_catalog.pg_get_partkeydef(c.oid) end as partition_key,
       case when c.relispartition then pg_catalog.pg_get_expr(c.relpartbound, c.oid) end as partition_bound
from pg_catalog.pg_class c
where c.oid >= 16384 and c.relkind in ('r', 'p') and c.relpersistence <> 't'
