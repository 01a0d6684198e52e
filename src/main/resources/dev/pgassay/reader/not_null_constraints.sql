-- a partition keeps what it inherits until it is detached, and all of it then, so it matters not who said it first
select c.oid, c.conrelid as relation, c.conname as name, c.conkey as "column:column",
       c.connoinherit as no_inherit, c.convalidated as valid,
       case when c.coninhcount > 0 then case when c.conislocal and not t.relispartition then 'm' else 'i' end end as inheritance
from pg_catalog.pg_constraint c
join pg_catalog.pg_class t on t.oid = c.conrelid
where c.contype = 'n'
