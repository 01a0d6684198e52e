select t.oid, t.spcname as name, t.spcoptions as options, t.spcowner as "owner:role"
from pg_catalog.pg_tablespace t
where t.oid >= 16384
