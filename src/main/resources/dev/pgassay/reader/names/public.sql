-- what schema public has and pg_catalog does not hide: the server prints it by its name alone, unless the role may not use the schema;
-- where one of the name is hidden and used, a printed name may be that one's, which nobody may take for pg_catalog's
select pg_catalog.quote_ident(c.relname) as name
from pg_catalog.pg_class c
where c.relnamespace = (select n.oid from pg_catalog.pg_namespace n where n.nspname = 'public')
  and not exists (select from pg_catalog.pg_class s where s.relname = c.relname and s.relnamespace = 11)
union
select pg_catalog.quote_ident(t.typname)
from pg_catalog.pg_type t
where t.typnamespace = (select n.oid from pg_catalog.pg_namespace n where n.nspname = 'public')
  and not exists (select from pg_catalog.pg_type s where s.typname = t.typname and s.typnamespace = 11)
union
select pg_catalog.quote_ident(p.proname)
from pg_catalog.pg_proc p
where p.pronamespace = (select n.oid from pg_catalog.pg_namespace n where n.nspname = 'public')
  and not exists (select from pg_catalog.pg_proc s
                  where s.proname = p.proname and s.proargtypes = p.proargtypes and s.pronamespace = 11)
  and not exists (select from pg_catalog.pg_proc h
                  join pg_catalog.pg_proc s on s.proname = h.proname and s.proargtypes = h.proargtypes and s.pronamespace = 11
                  join pg_catalog.pg_depend d on d.refclassid = 1255 and d.refobjid = h.oid
                  where h.proname = p.proname and h.pronamespace = p.pronamespace)
union
select o.oprname
from pg_catalog.pg_operator o
where o.oprnamespace = (select n.oid from pg_catalog.pg_namespace n where n.nspname = 'public')
  and not exists (select from pg_catalog.pg_operator s
                  where s.oprname = o.oprname and s.oprleft = o.oprleft and s.oprright = o.oprright and s.oprnamespace = 11)
  and not exists (select from pg_catalog.pg_operator h
                  join pg_catalog.pg_operator s
                    on s.oprname = h.oprname and s.oprleft = h.oprleft and s.oprright = h.oprright and s.oprnamespace = 11
                  join pg_catalog.pg_depend d on d.refclassid = 2617 and d.refobjid = h.oid
                  where h.oprname = o.oprname and h.oprnamespace = o.oprnamespace)
union
select pg_catalog.quote_ident(c.collname)
from pg_catalog.pg_collation c
where c.collnamespace = (select n.oid from pg_catalog.pg_namespace n where n.nspname = 'public')
  and not exists (select from pg_catalog.pg_collation s where s.collname = c.collname and s.collnamespace = 11)
union
select pg_catalog.quote_ident(o.opcname)
from pg_catalog.pg_opclass o
where o.opcnamespace = (select n.oid from pg_catalog.pg_namespace n where n.nspname = 'public')
  and not exists (select from pg_catalog.pg_opclass s
                  where s.opcname = o.opcname and s.opcmethod = o.opcmethod and s.opcnamespace = 11)
union
select pg_catalog.quote_ident(o.opfname)
from pg_catalog.pg_opfamily o
where o.opfnamespace = (select n.oid from pg_catalog.pg_namespace n where n.nspname = 'public')
  and not exists (select from pg_catalog.pg_opfamily s
                  where s.opfname = o.opfname and s.opfmethod = o.opfmethod and s.opfnamespace = 11)
union
select pg_catalog.quote_ident(x.name)
from (select c.cfgname as name, c.cfgnamespace as namespace from pg_catalog.pg_ts_config c
      union all select d.dictname, d.dictnamespace from pg_catalog.pg_ts_dict d
      union all select p.prsname, p.prsnamespace from pg_catalog.pg_ts_parser p
      union all select t.tmplname, t.tmplnamespace from pg_catalog.pg_ts_template t) x
group by x.name
having pg_catalog.bool_or(x.namespace = (select n.oid from pg_catalog.pg_namespace n where n.nspname = 'public')) and not pg_catalog.bool_or(x.namespace = 11)
