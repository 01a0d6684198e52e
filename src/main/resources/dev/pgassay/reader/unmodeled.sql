-- objects that pgassay has no record for: large objects, comments on what comes with another, and whatever a newer server brings; that shows by a letter nobody knows, or by
-- a catalog that nobody knows in what depends on what
select 'large object' as kind, 0 as namespace, o.oid::pg_catalog.text as name, o.oid,
       'pg_catalog.pg_largeobject_metadata'::pg_catalog.regclass::pg_catalog.oid as catalog
from pg_catalog.pg_largeobject_metadata o
union all
select 'relation of kind ' || c.relkind::pg_catalog.text, c.relnamespace, c.relname, c.oid, 'pg_catalog.pg_class'::pg_catalog.regclass
from pg_catalog.pg_class c
where c.oid >= 16384 and c.relkind not in ('r', 'p', 'v', 'm', 'f', 'S', 'i', 'I', 'c', 't')
union all
select 'type of kind ' || t.typtype::pg_catalog.text, t.typnamespace, t.typname, t.oid, 'pg_catalog.pg_type'::pg_catalog.regclass
from pg_catalog.pg_type t
where t.oid >= 16384 and t.typtype not in ('b', 'c', 'd', 'e', 'm', 'p', 'r')
union all
select 'routine of kind ' || p.prokind::pg_catalog.text, p.pronamespace, p.proname, p.oid, 'pg_catalog.pg_proc'::pg_catalog.regclass
from pg_catalog.pg_proc p
where p.oid >= 16384 and p.prokind not in ('f', 'p', 'a', 'w')
union all
select 'constraint of kind ' || c.contype::pg_catalog.text, c.connamespace, c.conname, c.oid, 'pg_catalog.pg_constraint'::pg_catalog.regclass
from pg_catalog.pg_constraint c
where c.contype not in ('c', 'f', 'p', 'u', 'x', 'n', 't')
union all
select case when t.typrelid = 0 then 'comment on array type' else 'comment on row type' end, t.typnamespace, t.typname, t.oid, d.classoid
from pg_catalog.pg_description d
join pg_catalog.pg_type t on t.oid = d.objoid
left join pg_catalog.pg_class c on c.oid = t.typrelid
where d.classoid = 'pg_catalog.pg_type'::pg_catalog.regclass and t.oid >= 16384
  and (c.relkind <> 'c' or t.typsubscript = 'pg_catalog.array_subscript_handler'::pg_catalog.regproc)
union all
select 'comment on the rule of a view', c.relnamespace, c.relname, r.oid, d.classoid
from pg_catalog.pg_description d
join pg_catalog.pg_rewrite r on r.oid = d.objoid
join pg_catalog.pg_class c on c.oid = r.ev_class
where d.classoid = 'pg_catalog.pg_rewrite'::pg_catalog.regclass and r.oid >= 16384 and r.rulename = '_RETURN'
union all
select i.type, 0, i.identity, d.objid, d.classid
from (select distinct x.classid, x.objid
      from pg_catalog.pg_depend x
      join pg_catalog.pg_class k on k.oid = x.classid
      where x.objid >= 16384 and k.relname not in (
        'pg_am', 'pg_amop', 'pg_amproc', 'pg_attrdef', 'pg_cast', 'pg_class', 'pg_collation', 'pg_constraint', 'pg_conversion',
        'pg_default_acl', 'pg_event_trigger', 'pg_extension', 'pg_foreign_data_wrapper', 'pg_foreign_server', 'pg_language',
        'pg_namespace', 'pg_opclass', 'pg_operator', 'pg_opfamily', 'pg_policy', 'pg_proc', 'pg_publication',
        'pg_publication_namespace', 'pg_publication_rel', 'pg_rewrite', 'pg_statistic_ext', 'pg_subscription', 'pg_transform',
        'pg_trigger', 'pg_ts_config', 'pg_ts_dict', 'pg_ts_parser', 'pg_ts_template', 'pg_type', 'pg_user_mapping')) d
cross join lateral pg_catalog.pg_identify_object(d.classid, d.objid, 0) i
