select l.oid, l.lanname as name
from pg_catalog.pg_language l
