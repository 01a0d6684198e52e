-- operators of exclusion constraints
select o.oid, o.oprnamespace as namespace, o.oprname as name
from pg_catalog.pg_operator o
where o.oid in (select pg_catalog.unnest(c.conexclop) from pg_catalog.pg_constraint c where c.contype = 'x')
