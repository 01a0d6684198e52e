select t.oid, t.typnamespace as namespace, t.typname as name, t.typowner as "owner:role"
from pg_catalog.pg_type t
where t.oid >= 16384 and t.typtype = 'p'
