select e.oid, e.extname as name, e.extversion as version, e.extowner as "owner:role", e.extnamespace as "schema:namespace"
from pg_catalog.pg_extension e
