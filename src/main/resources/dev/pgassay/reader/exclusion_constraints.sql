select c.oid, c.conrelid as relation, c.conname as name, r.relam as "method:access_method",
       r.relam as method_oid, i.indkey::pg_catalog.text as columns, i.indclass::pg_catalog.text as classes,
       i.indcollation::pg_catalog.text as collations, i.indoption::pg_catalog.text as orders,
       i.indnkeyatts as key_count, i.indrelid as table_oid, i.indexrelid as index_oid,
       pg_catalog.pg_get_expr(i.indexprs, i.indrelid) as expressions, c.conexclop as operators, r.reloptions as options,
       pg_catalog.pg_get_expr(i.indpred, i.indrelid) as predicate,
       c.condeferrable as deferrable, c.condeferred as initially_deferred, s.spcname as tablespace,
       a.targets as statistics_targets, e.states as trigger_states, c.coninhcount > 0 as inherited
from pg_catalog.pg_constraint c
join pg_catalog.pg_index i on i.indexrelid = c.conindid
join pg_catalog.pg_class r on r.oid = c.conindid
left join pg_catalog.pg_tablespace s on s.oid = r.reltablespace
left join (select x.attrelid, pg_catalog.array_agg(x.attnum || '=' || x.attstattarget) as targets
           from pg_catalog.pg_attribute x
           where x.attrelid >= 16384 and x.attstattarget >= 0
           group by x.attrelid) a on a.attrelid = c.conindid
left join (select t.tgconstraint as key, pg_catalog.array_agg('insert or update=' || case t.tgenabled when 'D' then 'disabled' when 'R' then 'enabled replica' else 'enabled always' end) as states
           from pg_catalog.pg_trigger t
           where t.tgisinternal and t.tgenabled <> 'O'
           group by t.tgconstraint) e on e.key = c.oid
where c.contype = 'x'
