-- a key that points at a partitioned table has a row for each partition besides its own
-- a partition's is called as the partitioned table's, whatever it was called when it was attached: no dump shows it
select c.oid, c.conrelid as relation,
       case when c.conparentid = 0 or r.name is null or exists (select from pg_catalog.pg_constraint o
                                             where o.conrelid = c.conrelid and o.conname = r.name and o.oid <> c.oid)
            then c.conname else r.name end as name, c.conkey as "columns:columns",
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
left join (with recursive root as (
             select k.oid, k.conname as name from pg_catalog.pg_constraint k where k.contype = 'f' and k.conparentid = 0
             union all
             select k.oid, r.name from pg_catalog.pg_constraint k join root r on k.conparentid = r.oid)
           select t.oid, t.name from root t) r on r.oid = c.oid
where c.contype = 'f' and (p.oid is null or p.conrelid <> c.conrelid)
