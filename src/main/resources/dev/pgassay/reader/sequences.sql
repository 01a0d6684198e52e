select c.oid, c.relnamespace as namespace, c.relname as name, c.relpersistence as persistence, s.seqtypid as type, -1 as modifier,
       s.seqstart as start, s.seqmin as minimum, s.seqmax as maximum, s.seqincrement as increment,
       s.seqcache as cache, s.seqcycle as cycle, c.relowner as "owner:role"
from pg_catalog.pg_sequence s
join pg_catalog.pg_class c on c.oid = s.seqrelid
where c.relpersistence <> 't'
