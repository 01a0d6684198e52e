select n.oid, n.nspname as name, n.nspowner as "owner:role"
from pg_catalog.pg_namespace n
