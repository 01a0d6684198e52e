-- what PostgreSQL or an extension brought along, where more or less is granted than it came with; an owner's own is left out.
-- Of the schema that initdb makes by SQL, with an identifier from 12000 to 16383, the server does not keep what it came with: everyone may
-- read it, but for what is only there for its views. The type of a table's rows comes with the table.
select o.oid, o.sort || ' ' || case when n.oid is null then '' else pg_catalog.quote_ident(n.nspname) || '.' end || o.named as name,
       x.grantees, x.granted
from (select 1259 as class, c.oid, 0 as part, c.relnamespace as namespace, c.relowner as owner, c.relacl as acl, 'r' as code,
             case c.relkind when 'S' then 'sequence' when 'v' then 'view' when 'm' then 'materialized view'
               when 'f' then 'foreign table' else 'table' end as sort, pg_catalog.quote_ident(c.relname) as named
      from pg_catalog.pg_class c
      where c.relacl is not null
         or c.oid in (select b.objoid from pg_catalog.pg_init_privs b where b.classoid = 1259)
      union all
      select 1259, c.oid, a.attnum, c.relnamespace, c.relowner, a.attacl, 'c', 'column',
             pg_catalog.quote_ident(c.relname) || '.' || pg_catalog.quote_ident(a.attname)
      from pg_catalog.pg_attribute a
      join pg_catalog.pg_class c on c.oid = a.attrelid
      where a.attacl is not null
      union all
      select 1255, p.oid, 0, p.pronamespace, p.proowner, p.proacl, 'f',
             case p.prokind when 'p' then 'procedure' when 'a' then 'aggregate' else 'function' end,
             pg_catalog.quote_ident(p.proname) || '(' || pg_catalog.oidvectortypes(p.proargtypes) || ')'
      from pg_catalog.pg_proc p
      where p.proacl is not null
         or p.oid in (select b.objoid from pg_catalog.pg_init_privs b where b.classoid = 1255)
      union all
      select 1247, t.oid, 0, t.typnamespace, t.typowner, t.typacl, 'T', 'type', pg_catalog.quote_ident(t.typname)
      from pg_catalog.pg_type t
      where t.typacl is not null
         or t.oid in (select b.objoid from pg_catalog.pg_init_privs b where b.classoid = 1247)
      union all
      select 2615, s.oid, 0, 0, s.nspowner, s.nspacl, 'n', 'schema', pg_catalog.quote_ident(s.nspname)
      from pg_catalog.pg_namespace s
      where s.nspname = 'pg_catalog' or s.oid >= 12000
      union all
      select 2612, l.oid, 0, 0, l.lanowner, l.lanacl, 'l', 'language', pg_catalog.quote_ident(l.lanname)
      from pg_catalog.pg_language l
      union all
      select 2328, w.oid, 0, 0, w.fdwowner, w.fdwacl, 'F', 'foreign data wrapper', pg_catalog.quote_ident(w.fdwname)
      from pg_catalog.pg_foreign_data_wrapper w) o
left join pg_catalog.pg_init_privs i on i.classoid = o.class and i.objoid = o.oid and i.objsubid = o.part
left join pg_catalog.pg_namespace n on n.oid = o.namespace
cross join lateral (select coalesce(o.acl, pg_catalog.acldefault(o.code::pg_catalog."char", o.owner)) as now,
                           coalesce(i.initprivs, pg_catalog.acldefault(o.code::pg_catalog."char", o.owner)
                             || case when o.code = 'r' and n.oid between 12000 and 16383 and o.named !~ '^(_pg_.*|sql_parts|transforms)$' then array[pg_catalog.makeaclitem(0, o.owner, 'SELECT', false)]
                                     when o.code = 'n' and o.oid between 12000 and 16383 then array[pg_catalog.makeaclitem(0, o.owner, 'USAGE', false)]
                                     else cast('{}' as pg_catalog.aclitem[]) end) as before) p
cross join lateral (select pg_catalog.array_agg(case when e.grantee = 0 then 'public' else r.rolname end) as grantees,
                           pg_catalog.array_agg(pg_catalog.lower(e.privilege_type)
                             || case when e.is_grantable then ' with grant option' else '' end
                             || case when e.grantor <> o.owner then ' granted by ' || coalesce(g.rolname::pg_catalog.text, 'role ' || e.grantor) else '' end) as granted
                    from pg_catalog.aclexplode(p.now) e
                    left join pg_catalog.pg_roles r on r.oid = e.grantee
                    left join pg_catalog.pg_roles g on g.oid = e.grantor
                    where e.grantee <> o.owner) x
where o.acl is distinct from i.initprivs
  and (o.oid < 16384 and (n.oid is null or n.nspname = 'pg_catalog' or n.oid >= 12000)
       or exists (select from pg_catalog.pg_depend d
                                where d.classid = o.class and d.objid = o.oid and d.deptype = 'e')
       or o.class = 1247 and o.oid in (select c.reltype from pg_catalog.pg_class c where c.oid >= 16384 and c.relkind <> 'c'
                                       and c.relpersistence <> 't'))
  and exists ((select * from pg_catalog.aclexplode(p.now) except select * from pg_catalog.aclexplode(p.before))
              union all
              (select * from pg_catalog.aclexplode(p.before) except select * from pg_catalog.aclexplode(p.now)))
