-- of a family that PostgreSQL brought along, what people added: not what came with an operator class, nor what works with an extension's
-- operators and functions, which the extension added
select o.oid, pg_catalog.format('%s(%s)', pg_catalog.quote_ident(o.opfname), a.amname) as name, x.operators, y.functions
from pg_catalog.pg_opfamily o
join pg_catalog.pg_am a on a.oid = o.opfmethod
left join (select m.amopfamily as family,
                  pg_catalog.array_agg(pg_catalog.concat(m.amopstrategy, ' ', m.amopopr::pg_catalog.regoperator,
                    (select ' for order by ' || case when pg_catalog.pg_opfamily_is_visible(s.oid) then '' else pg_catalog.quote_ident(sn.nspname) || '.' end || pg_catalog.quote_ident(s.opfname)
                     from pg_catalog.pg_opfamily s
                     join pg_catalog.pg_namespace sn on sn.oid = s.opfnamespace
                     where s.oid = m.amopsortfamily))) as operators
           from pg_catalog.pg_amop m
           where m.oid >= 16384 and m.amopfamily < 16384
             and not exists (select from pg_catalog.pg_depend d
                             where d.classid = 'pg_catalog.pg_amop'::pg_catalog.regclass and d.objid = m.oid
                               and d.refclassid = 'pg_catalog.pg_opclass'::pg_catalog.regclass)
             and not exists (select from pg_catalog.pg_depend e
                             where e.classid = 'pg_catalog.pg_operator'::pg_catalog.regclass and e.objid = m.amopopr and e.deptype = 'e')
           group by m.amopfamily) x on x.family = o.oid
left join (select m.amprocfamily as family,
                  pg_catalog.array_agg(pg_catalog.format('%s (%s, %s) %s', m.amprocnum, pg_catalog.format_type(m.amproclefttype, null),
                                       pg_catalog.format_type(m.amprocrighttype, null), m.amproc::pg_catalog.regprocedure)) as functions
           from pg_catalog.pg_amproc m
           where m.oid >= 16384 and m.amprocfamily < 16384
             and not exists (select from pg_catalog.pg_depend d
                             where d.classid = 'pg_catalog.pg_amproc'::pg_catalog.regclass and d.objid = m.oid
                               and d.refclassid = 'pg_catalog.pg_opclass'::pg_catalog.regclass)
             and not exists (select from pg_catalog.pg_depend e
                             where e.classid = 'pg_catalog.pg_proc'::pg_catalog.regclass and e.objid = m.amproc::pg_catalog.oid
                               and e.deptype = 'e')
           group by m.amprocfamily) y on y.family = o.oid
where x.family is not null or y.family is not null
