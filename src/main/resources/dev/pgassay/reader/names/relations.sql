-- relations that people made, and those of extensions that they may refer to
select c.oid, c.relnamespace as namespace, c.relname as name, c.relkind as kind
from pg_catalog.pg_class c
where c.oid >= 16384
  and c.relkind in ('r', 'p', 'v', 'm', 'f', 'S', 'i', 'I', 'c')
