-- distinct, so that the server expects few: of as many as there are columns it keeps a list, and goes through it for each collation
select c.oid, c.collnamespace as namespace, c.collname as name
from pg_catalog.pg_collation c
where c.oid >= 16384
   or c.oid in (select distinct a.attcollation from pg_catalog.pg_attribute a where a.attrelid >= 16384)
   or c.oid in (select distinct t.typcollation from pg_catalog.pg_type t where t.oid >= 16384)
   or c.oid in (select r.rngcollation from pg_catalog.pg_range r where r.rngtypid >= 16384)
