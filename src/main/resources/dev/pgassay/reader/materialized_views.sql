select c.oid, c.relnamespace as namespace, c.relname as name,
       pg_catalog.pg_get_viewdef(c.oid) as definition, c.relispopulated as populated, c.reloptions as options, c.relowner as "owner:role"
from pg_catalog.pg_class c
where c.oid >= 16384 and c.relkind = 'm'
