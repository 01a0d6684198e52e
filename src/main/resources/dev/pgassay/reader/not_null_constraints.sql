-- a partition keeps what it inherits until it is detached, and all of it then, so it matters not who said it first;
-- what is valid below a parent's that is not is the child's own in a dump
select c.oid, c.conrelid as relation, c.conname as name, c.conkey as "column:column",
       c.connoinherit as no_inherit, c.convalidated as valid,
       case when c.coninhcount > 0 then case when (c.conislocal or c.convalidated and u.name is not null) and not t.relispartition then 'm' else 'i' end end as inheritance
from pg_catalog.pg_constraint c
join pg_catalog.pg_class t on t.oid = c.conrelid
left join (select i.inhrelid as relation, q.conname as name
           from pg_catalog.pg_inherits i
           join pg_catalog.pg_constraint q on q.conrelid = i.inhparent
           where q.contype = 'n' and not q.convalidated
           group by i.inhrelid, q.conname) u on u.relation = c.conrelid and u.name = c.conname
where c.contype = 'n'
