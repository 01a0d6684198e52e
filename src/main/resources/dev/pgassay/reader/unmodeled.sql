-- kinds of object that pgassay has no record for; one branch a kind
select 'base type' as kind, t.typnamespace as namespace, t.typname as name, t.oid, 'pg_catalog.pg_type'::pg_catalog.regclass::pg_catalog.oid as catalog
from pg_catalog.pg_type t where t.oid >= 16384 and t.typtype = 'b' and t.typelem = 0
union all
select 'shell type', t.typnamespace, t.typname, t.oid, 'pg_catalog.pg_type'::pg_catalog.regclass
from pg_catalog.pg_type t where t.oid >= 16384 and t.typtype = 'p'
union all
select 'collation', c.collnamespace, c.collname, c.oid, 'pg_catalog.pg_collation'::pg_catalog.regclass
from pg_catalog.pg_collation c where c.oid >= 16384
union all
select 'conversion', c.connamespace, c.conname, c.oid, 'pg_catalog.pg_conversion'::pg_catalog.regclass
from pg_catalog.pg_conversion c where c.oid >= 16384
union all
select 'operator', o.oprnamespace, o.oprname, o.oid, 'pg_catalog.pg_operator'::pg_catalog.regclass
from pg_catalog.pg_operator o where o.oid >= 16384
union all
select 'operator class', o.opcnamespace, o.opcname, o.oid, 'pg_catalog.pg_opclass'::pg_catalog.regclass
from pg_catalog.pg_opclass o where o.oid >= 16384
union all
select 'operator family', o.opfnamespace, o.opfname, o.oid, 'pg_catalog.pg_opfamily'::pg_catalog.regclass
from pg_catalog.pg_opfamily o where o.oid >= 16384
union all
select 'text search configuration', o.cfgnamespace, o.cfgname, o.oid, 'pg_catalog.pg_ts_config'::pg_catalog.regclass
from pg_catalog.pg_ts_config o where o.oid >= 16384
union all
select 'text search dictionary', o.dictnamespace, o.dictname, o.oid, 'pg_catalog.pg_ts_dict'::pg_catalog.regclass
from pg_catalog.pg_ts_dict o where o.oid >= 16384
union all
select 'text search parser', o.prsnamespace, o.prsname, o.oid, 'pg_catalog.pg_ts_parser'::pg_catalog.regclass
from pg_catalog.pg_ts_parser o where o.oid >= 16384
union all
select 'text search template', o.tmplnamespace, o.tmplname, o.oid, 'pg_catalog.pg_ts_template'::pg_catalog.regclass
from pg_catalog.pg_ts_template o where o.oid >= 16384
union all
select 'cast', 0, pg_catalog.format_type(o.castsource, null) || ' AS ' || pg_catalog.format_type(o.casttarget, null), o.oid, 'pg_catalog.pg_cast'::pg_catalog.regclass
from pg_catalog.pg_cast o
where o.oid >= 16384
  and not exists (select from pg_catalog.pg_depend d -- the one that a range type brings
                  where d.classid = 'pg_catalog.pg_cast'::pg_catalog.regclass and d.objid = o.oid and d.deptype = 'i')
union all
select 'language', 0, o.lanname, o.oid, 'pg_catalog.pg_language'::pg_catalog.regclass
from pg_catalog.pg_language o where o.oid >= 16384
union all
select 'access method', 0, o.amname, o.oid, 'pg_catalog.pg_am'::pg_catalog.regclass
from pg_catalog.pg_am o where o.oid >= 16384
union all
select 'transform', 0, pg_catalog.format_type(o.trftype, null), o.oid, 'pg_catalog.pg_transform'::pg_catalog.regclass
from pg_catalog.pg_transform o where o.oid >= 16384
union all
select 'large object', 0, o.oid::pg_catalog.text, o.oid, 'pg_catalog.pg_largeobject_metadata'::pg_catalog.regclass
from pg_catalog.pg_largeobject_metadata o
