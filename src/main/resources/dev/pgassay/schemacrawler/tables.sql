select null::text as table_cat, n.nspname as table_schem, c.relname as table_name,
    case c.relkind when 'r' then 'TABLE' when 'p' then 'PARTITIONED TABLE' when 'v' then 'VIEW'
        when 'm' then 'MATERIALIZED VIEW' else 'FOREIGN TABLE' end as table_type,
    d.description as remarks
from pg_catalog.pg_class c
join pg_catalog.pg_namespace n on n.oid = c.relnamespace
left join pg_catalog.pg_description d
    on d.objoid = c.oid and d.classoid = 'pg_catalog.pg_class'::pg_catalog.regclass and d.objsubid = 0
where c.relkind in ('r', 'p', 'v', 'm', 'f') and c.relpersistence <> 't' and ${in_scope}
    and not exists (select from pg_catalog.pg_depend e where e.classid = 'pg_catalog.pg_class'::pg_catalog.regclass
        and e.objid = c.oid and e.deptype = 'e')
