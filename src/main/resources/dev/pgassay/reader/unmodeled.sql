-- kinds of object that pgassay has no record for; one branch a kind
select 'large object' as kind, 0 as namespace, o.oid::pg_catalog.text as name, o.oid, 'pg_catalog.pg_largeobject_metadata'::pg_catalog.regclass::pg_catalog.oid as catalog
from pg_catalog.pg_largeobject_metadata o
