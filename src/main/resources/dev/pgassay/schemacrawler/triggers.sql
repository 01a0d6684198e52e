select null::text as trigger_catalog, n.nspname as trigger_schema, g.tgname as trigger_name,
    c.relname as event_object_table, 0 as action_order,
    pg_catalog.concat_ws(',', case when g.tgtype & 4 <> 0 then 'insert' end, case when g.tgtype & 8 <> 0 then 'delete' end,
        case when g.tgtype & 16 <> 0 then 'update' end) as event_manipulation,
    case when g.tgtype & 1 <> 0 then 'ROW' else 'STATEMENT' end as action_orientation,
    case when g.tgtype & 2 <> 0 then 'BEFORE' when g.tgtype & 64 <> 0 then 'INSTEAD OF' else 'AFTER' end as action_timing,
    pg_catalog.pg_get_triggerdef(g.oid) as action_statement
from pg_catalog.pg_trigger g
join pg_catalog.pg_class c on c.oid = g.tgrelid
join pg_catalog.pg_namespace n on n.oid = c.relnamespace
where not g.tgisinternal and ${in_scope}
