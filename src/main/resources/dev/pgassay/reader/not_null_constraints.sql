select c.oid, c.conrelid as relation, c.conname as name, c.conkey as "column:column",
       c.connoinherit as no_inherit, c.convalidated as valid,
       case when c.coninhcount > 0 then case when c.conislocal then 'm' else 'i' end end as inheritance
from pg_catalog.pg_constraint c
where c.contype = 'n' and c.conrelid <> 0
