-- pg_get_expr cannot print OLD and NEW, so the condition is cut out of the definition; only where there is one
select t.oid, t.tgrelid as relation, t.tgname as name, t.tgtype as bits, t.tgattr::pg_catalog.text as "update_of:columns",
       case when t.tgqual is not null then pg_catalog.pg_get_triggerdef(t.oid) end as definition,
       t.tgfoid as "executes:function", pg_catalog.encode(t.tgargs, 'hex') as argument_bytes, t.tgenabled as state,
       t.tgconstraint <> 0 as "constraint", nullif(t.tgconstrrelid, 0) as "referenced_table:relation",
       t.tgdeferrable as deferrable, t.tginitdeferred as initially_deferred,
       t.tgoldtable as old_table, t.tgnewtable as new_table,
       t.tgparentid <> 0 as inherited
from pg_catalog.pg_trigger t
where not t.tgisinternal
   or (t.tgparentid <> 0 and t.tgconstrrelid = 0) -- before 15 what a partition inherits passes for internal
