select c.oid, c.collnamespace as namespace, c.collname as name
from pg_catalog.pg_collation c
where c.oid >= 16384
   or c.oid in (select a.attcollation from pg_catalog.pg_attribute a where a.attrelid >= 16384)
   or c.oid in (select t.typcollation from pg_catalog.pg_type t where t.oid >= 16384)
   or c.oid in (select r.rngcollation from pg_catalog.pg_range r where r.rngtypid >= 16384)
