select a.attrelid as relation, a.attname as name, a.attnum as part,
       a.atttypid as type, a.atttypmod as modifier, not a.attnotnull as nullable,
       case when a.attgenerated = '' then pg_catalog.pg_get_expr(d.adbin, 0) end as "default", -- it names no column
       a.attidentity as identity, i.options as identity_sequence, i.sequence as sequence_oid,
       case when a.attgenerated <> '' then pg_catalog.pg_get_expr(d.adbin, a.attrelid) end as generated,
       a.attgenerated as storage_of_generated, a.attcollation as column_collation,
       case when a.attstorage <> t.typstorage then a.attstorage end as storage, a.attcompression as compression,
       case when a.attstattarget >= 0 then a.attstattarget end as statistics_target, a.attoptions as options,
       case when a.attinhcount > 0 then case when a.attislocal then 'm' else 'i' end end as inheritance,
       a.attfdwoptions as foreign_options
from pg_catalog.pg_attribute a
join pg_catalog.pg_class c on c.oid = a.attrelid
join pg_catalog.pg_type t on t.oid = a.atttypid
left join pg_catalog.pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum and a.atthasdef
left join (select e.refobjid as relation, e.refobjsubid as number, e.objid as sequence,
                  array['name=' || q.relname, 'start=' || s.seqstart, 'increment=' || s.seqincrement, 'minimum=' || s.seqmin,
                        'maximum=' || s.seqmax, 'cache=' || s.seqcache, 'cycle=' || s.seqcycle]
                    || case when q.relpersistence <> t.relpersistence
                         then array['persistence=' || case q.relpersistence when 'u' then 'unlogged' else 'permanent' end] end
                    || case when x.description is not null then array['comment=' || x.description] end as options
           from pg_catalog.pg_depend e
           join pg_catalog.pg_sequence s on s.seqrelid = e.objid
           join pg_catalog.pg_class q on q.oid = e.objid
           join pg_catalog.pg_class t on t.oid = e.refobjid
           left join pg_catalog.pg_description x on x.classoid = e.classid and x.objoid = e.objid
           where e.classid = 'pg_catalog.pg_class'::pg_catalog.regclass
             and e.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass and e.deptype = 'i'
          ) i on i.relation = a.attrelid and i.number = a.attnum
where a.attrelid >= 16384 and a.attnum > 0 and not a.attisdropped
  and c.relkind in ('r', 'p', 'v', 'm', 'f') and c.relpersistence <> 't'
