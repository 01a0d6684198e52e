-- a key that points at a partitioned table has a row for each partition besides its own, whose triggers are those of the one it belongs to;
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
       e.relations as fired_on, e.events as fired_by, e.states as fired_states,
       c.coninhcount > 0 as inherited
from pg_catalog.pg_constraint c
left join pg_catalog.pg_constraint p on p.oid = c.conparentid
left join (with recursive root as (
             select k.oid, k.conname as name from pg_catalog.pg_constraint k where k.contype = 'f' and k.conparentid = 0
             union all
             select k.oid, r.name from pg_catalog.pg_constraint k join root r on k.conparentid = r.oid)
           select t.oid, t.name from root t) r on r.oid = c.oid
left join (with recursive fired as (
             select t.tgconstraint as key, case when t.tgfoid in (1644, 1645) then 0 else t.tgrelid end as relation, -- RI_FKey_check_ins, _upd
                    case when (t.tgtype & 4) <> 0 then 'insert' when (t.tgtype & 8) <> 0 then 'delete' else 'update' end as event,
                    case t.tgenabled when 'D' then 'disabled' when 'R' then 'enabled replica' else 'enabled always' end as state
             from pg_catalog.pg_trigger t
             where t.tgisinternal and t.tgenabled <> 'O'
             union
             select k.conparentid, f.relation, f.event, f.state
             from fired f
             join pg_catalog.pg_constraint k on k.oid = f.key
             join pg_catalog.pg_constraint o on o.oid = k.conparentid and o.conrelid = k.conrelid)
           select f.key, pg_catalog.array_agg(f.relation) as relations, pg_catalog.array_agg(f.event) as events,
                  pg_catalog.array_agg(f.state) as states
           from fired f
           group by f.key) e on e.key = c.oid
where c.contype = 'f' and (p.oid is null or p.conrelid <> c.conrelid)
