select c.oid, c.conrelid as relation, c.conname as name, c.contype as type, c.conkey as key,
       i.indkey::pg_catalog.text as index_columns, i.indnkeyatts as index_keys, r.reloptions as options, c.conindid as index_oid,
       i.indnullsnotdistinct as nulls_not_distinct, -- since 15
       c.condeferrable as deferrable, c.condeferred as initially_deferred, s.spcname as tablespace, i.indisvalid as valid,
       c.conperiod as without_overlaps, -- since 18
       e.states as trigger_states, c.coninhcount > 0 as inherited
from pg_catalog.pg_constraint c
join pg_catalog.pg_index i on i.indexrelid = c.conindid
join pg_catalog.pg_class r on r.oid = c.conindid
left join pg_catalog.pg_tablespace s on s.oid = r.reltablespace
left join (select t.tgconstraint as key, pg_catalog.array_agg('insert or update=' || case t.tgenabled when 'D' then 'disabled' when 'R' then 'enabled replica' else 'enabled always' end) as states
           from pg_catalog.pg_trigger t
           where t.tgisinternal and t.tgenabled <> 'O'
           group by t.tgconstraint) e on e.key = c.oid
where c.contype in ('p', 'u')
