select r.oid, r.rolname as name
from pg_catalog.pg_roles r
