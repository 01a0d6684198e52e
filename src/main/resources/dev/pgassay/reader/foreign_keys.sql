-- a key that points at a partitioned table has a row for each partition besides its own
select c.oid, c.conrelid as relation, c.conname as name, c.conkey as "columns:columns",
       c.confrelid as referenced, c.confkey as referenced_key,
       c.confupdtype as on_update, c.confdeltype as on_delete,
       c.confdelsetcols as "on_delete_columns:columns", -- since 15
       c.confmatchtype as match, c.condeferrable as deferrable, c.condeferred as initially_deferred,
       c.conperiod as period, -- since 18
       true as enforced, c.convalidated as valid,
       c.conenforced as enforced, -- since 18
       c.coninhcount > 0 as inherited
from pg_catalog.pg_constraint c
left join pg_catalog.pg_constraint p on p.oid = c.conparentid
where c.contype = 'f' and (p.oid is null or p.conrelid <> c.conrelid)
