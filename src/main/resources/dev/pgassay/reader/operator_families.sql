-- what came with an operator class belongs to that
select o.oid, o.opfnamespace as namespace, o.opfname as name, a.amname as argument_types,
       array(select pg_catalog.concat(m.amopstrategy, ' ', m.amopopr::pg_catalog.regoperator,
                    (select ' for order by ' || case when pg_catalog.pg_opfamily_is_visible(s.oid) then '' else pg_catalog.quote_ident(sn.nspname) || '.' end || pg_catalog.quote_ident(s.opfname)
                     from pg_catalog.pg_opfamily s
                     join pg_catalog.pg_namespace sn on sn.oid = s.opfnamespace
                     where s.oid = m.amopsortfamily))
             from pg_catalog.pg_depend d
             join pg_catalog.pg_amop m on m.oid = d.objid and m.amopfamily = o.oid -- not those that order by it
             where d.classid = 'pg_catalog.pg_amop'::pg_catalog.regclass
               and d.refclassid = 'pg_catalog.pg_opfamily'::pg_catalog.regclass and d.refobjid = o.oid) as operators,
       array(select pg_catalog.format('%s (%s, %s) %s', m.amprocnum, pg_catalog.format_type(m.amproclefttype, null),
                                      pg_catalog.format_type(m.amprocrighttype, null), m.amproc::pg_catalog.regprocedure)
             from pg_catalog.pg_depend d
             join pg_catalog.pg_amproc m on m.oid = d.objid
             where d.classid = 'pg_catalog.pg_amproc'::pg_catalog.regclass
               and d.refclassid = 'pg_catalog.pg_opfamily'::pg_catalog.regclass and d.refobjid = o.oid) as functions,
       o.opfowner as "owner:role"
from pg_catalog.pg_opfamily o
join pg_catalog.pg_am a on a.oid = o.opfmethod
where o.oid >= 16384
  and not exists (select from pg_catalog.pg_depend d
                  where d.classid = 'pg_catalog.pg_opfamily'::pg_catalog.regclass and d.objid = o.oid and d.deptype = 'e')
