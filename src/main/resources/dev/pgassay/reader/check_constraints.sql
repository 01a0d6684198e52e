-- a table made below one whose constraint is not valid has it valid, until a dump is restored: it is as valid as the parent's, and so are those
-- below it, but for one that has a valid one of its own
select c.oid, c.conrelid as relation, c.conname as name,
       pg_catalog.pg_get_expr(c.conbin, c.conrelid) as expression,
       c.connoinherit as no_inherit,
       true as enforced, c.convalidated and (c.conislocal or u.name is null) as valid,
       c.conenforced as enforced, -- since 18
       case when c.coninhcount > 0 then case when c.conislocal then 'm' else 'i' end end as inheritance
from pg_catalog.pg_constraint c
left join (with recursive below as (
             select q.conrelid as relation, q.conname as name
             from pg_catalog.pg_constraint q
             where q.contype = 'c' and not q.convalidated
             union
             select i.inhrelid, b.name
             from below b
             join pg_catalog.pg_inherits i on i.inhparent = b.relation
             join pg_catalog.pg_constraint k on k.conrelid = i.inhrelid and k.conname = b.name
             where k.contype = 'c' and not (k.conislocal and k.convalidated))
           select b.relation, b.name from below b) u on u.relation = c.conrelid and u.name = c.conname
where c.contype = 'c' and c.conrelid <> 0
