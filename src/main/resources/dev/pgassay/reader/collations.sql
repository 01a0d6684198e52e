-- the operating system may know a locale no more, and ICU may refuse it;
-- the locale of ICU has a column of its own since 15, which has another name since 17
select c.oid, c.collnamespace as namespace, c.collname as name, c.collprovider as provider,
       case when c.collprovider <> 'c' then coalesce(j.c ->> 'colllocale', j.c ->> 'colliculocale', c.collcollate) end as locale,
       case when c.collprovider = 'c' then c.collcollate end as lc_collate,
       case when c.collprovider = 'c' then c.collctype end as lc_ctype,
       j.c ->> 'collicurules' as rules, c.collisdeterministic as deterministic, c.collversion as version,
       c.collversion is not null and c.collversion is distinct from pg_catalog.pg_collation_actual_version(c.oid) as outdated, -- may fail
       c.collowner as "owner:role"
from pg_catalog.pg_collation c
cross join lateral (select pg_catalog.to_jsonb(c) as c) j
where c.oid >= 16384
  and c.collencoding in (-1, pg_catalog.pg_char_to_encoding(pg_catalog.getdatabaseencoding()))
