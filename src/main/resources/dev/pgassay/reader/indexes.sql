-- the index behind a primary key, unique or exclusion constraint is read with the constraint
select i.indexrelid as oid, r.relnamespace as namespace, r.relname as name, i.indrelid as "table:relation",
       r.relam as "method:access_method", r.relam as method_oid, i.indrelid as table_oid, i.indexrelid as index_oid,
       i.indkey::pg_catalog.text as columns, i.indclass::pg_catalog.text as classes,
       i.indcollation::pg_catalog.text as collations, i.indoption::pg_catalog.text as orders, i.indnkeyatts as key_count,
       case when i.indexprs is not null then pg_catalog.pg_get_expr(i.indexprs, i.indrelid) end as expressions,
       i.indisunique as "unique",
       i.indnullsnotdistinct as nulls_not_distinct, -- since 15
       case when i.indpred is not null then pg_catalog.pg_get_expr(i.indpred, i.indrelid) end as predicate,
       r.reloptions as parameters, i.indisvalid as valid, i.indisready as ready, s.spcname as tablespace,
       t.targets as statistics_targets, p.inhparent as "parent:relation"
from pg_catalog.pg_index i
join pg_catalog.pg_class r on r.oid = i.indexrelid
left join pg_catalog.pg_tablespace s on s.oid = r.reltablespace
left join pg_catalog.pg_inherits p on p.inhrelid = i.indexrelid
left join (select a.attrelid, pg_catalog.array_agg(a.attnum || '=' || a.attstattarget) as targets
           from pg_catalog.pg_attribute a
           where a.attrelid >= 16384 and a.attstattarget >= 0
           group by a.attrelid) t on t.attrelid = i.indexrelid
where i.indexrelid >= 16384 and r.relpersistence <> 't'
  and not exists (select from pg_catalog.pg_constraint c
                  where c.conindid = i.indexrelid and c.contype in ('p', 'u', 'x'))
