select c.oid, c.conrelid as relation, c.conname as name,
       pg_catalog.pg_get_expr(c.conbin, c.conrelid) as expression,
       c.connoinherit as no_inherit, c.convalidated as valid
from pg_catalog.pg_constraint c
where c.contype = 'c' and c.conrelid <> 0
