select a.oid, a.amname as name
from pg_catalog.pg_am a
