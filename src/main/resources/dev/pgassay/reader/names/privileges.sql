-- who may do what. The first branch: what an owner has by nature of each sort of object. A column has nothing by nature, and
-- neither has a relation for anyone but its owner, so most need no row here.
select h.catalog, h.oid, h.part, h.sort, h.owner, x.grantee, x.privilege_type as privilege, x.is_grantable as grantable,
       x.grantor
from (select 0 as catalog, 0 as oid, 0 as part, sort::pg_catalog.text as sort, 10 as owner, pg_catalog.acldefault(sort, 10) as acl
      from pg_catalog.unnest(cast('{r,s,f,n,T,L,l,d,t,F,S}' as pg_catalog."char"[])) sort
      union all select 0, 0, 0, 'p', 10, pg_catalog.acldefault('p', 10) -- since 15
      union all select 6243, a.oid, 0, 'p', 10, a.paracl from pg_catalog.pg_parameter_acl a -- since 15
      union all
      select 1259, c.oid, 0, case c.relkind when 'S' then 's' else 'r' end, c.relowner, c.relacl
      from pg_catalog.pg_class c
      where c.oid >= 16384 and c.relacl is not null
      union all
      select 1259, a.attrelid, a.attnum, 'c', c.relowner, a.attacl
      from pg_catalog.pg_attribute a
      join pg_catalog.pg_class c on c.oid = a.attrelid
      where a.attrelid >= 16384 and a.attacl is not null
      union all
      select 1255, p.oid, 0, 'f', p.proowner,
             case when p.proacl is null then pg_catalog.acldefault('f', p.proowner) else p.proacl end
      from pg_catalog.pg_proc p
      where p.oid >= 16384
        and p.oid not in (select e.objid from pg_catalog.pg_depend e where e.classid = 1255 and e.deptype = 'e')
      union all
      select 1247, t.oid, 0, 'T', t.typowner,
             case when t.typacl is null then pg_catalog.acldefault('T', t.typowner) else t.typacl end
      from pg_catalog.pg_type t
      left join pg_catalog.pg_class c on c.oid = t.typrelid
      where t.oid >= 16384 and (t.typtype in ('e', 'd', 'r') or c.relkind = 'c'
                             or t.typtype = 'b' and t.typsubscript <> 'pg_catalog.array_subscript_handler'::pg_catalog.regproc)
      union all
      select 2612, l.oid, 0, 'l', l.lanowner,
             case when l.lanacl is null then pg_catalog.acldefault('l', l.lanowner) else l.lanacl end
      from pg_catalog.pg_language l
      where l.oid >= 16384
      union all
      select 2615, n.oid, 0, 'n', n.nspowner, n.nspacl
      from pg_catalog.pg_namespace n
      where n.nspacl is not null
      union all
      select 1262, d.oid, 0, 'd', d.datdba, coalesce(d.datacl, pg_catalog.acldefault('d', d.datdba))
      from pg_catalog.pg_database d
      where d.datname = pg_catalog.current_database()
      union all
      select 1213, t.oid, 0, 't', t.spcowner, t.spcacl
      from pg_catalog.pg_tablespace t
      where t.spcacl is not null
      union all
      select 2328, w.oid, 0, 'F', w.fdwowner, w.fdwacl
      from pg_catalog.pg_foreign_data_wrapper w
      where w.fdwacl is not null
      union all
      select 1417, s.oid, 0, 'S', s.srvowner, s.srvacl
      from pg_catalog.pg_foreign_server s
      where s.srvacl is not null
      union all -- in a schema they are added to what is granted anywhere, so that an owner needs none
      select 826, d.oid, 0, case when d.defaclnamespace <> 0 then 'c' when d.defaclobjtype = 'S' then 's' else d.defaclobjtype::pg_catalog.text end,
             d.defaclrole, d.defaclacl
      from pg_catalog.pg_default_acl d) h
left join lateral pg_catalog.aclexplode(h.acl) x on true
