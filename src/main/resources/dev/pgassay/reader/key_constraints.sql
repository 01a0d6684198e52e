select c.oid, c.conrelid as relation, c.conname as name, c.contype as type, c.conkey as key,
       i.indkey::pg_catalog.text as index_columns, i.indnkeyatts as index_keys, r.reloptions as options, c.conindid as index_oid,
       i.indnullsnotdistinct as nulls_not_distinct, -- since 15
       c.condeferrable as deferrable, c.condeferred as initially_deferred, s.spcname as tablespace, i.indisvalid as valid,
       c.conperiod as without_overlaps, -- since 18
       c.coninhcount > 0 as inherited
from pg_catalog.pg_constraint c
join pg_catalog.pg_index i on i.indexrelid = c.conindid
join pg_catalog.pg_class r on r.oid = c.conindid
left join pg_catalog.pg_tablespace s on s.oid = r.reltablespace
where c.contype in ('p', 'u')
