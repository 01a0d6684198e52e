select c.oid, c.conrelid as relation, c.conname as name,
       pg_catalog.pg_get_expr(c.conbin, c.conrelid) as expression,
       c.connoinherit as no_inherit,
       true as enforced, c.convalidated as valid,
       c.conenforced as enforced, -- since 18
       case when c.coninhcount > 0 then case when c.conislocal then 'm' else 'i' end end as inheritance
from pg_catalog.pg_constraint c
where c.contype = 'c' and c.conrelid <> 0
