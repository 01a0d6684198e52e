select null::text as procedure_cat, n.nspname as procedure_schem, r.proname as procedure_name, 1 as procedure_type,
    r.proname || '(' || pg_catalog.pg_get_function_identity_arguments(r.oid) || ')' as specific_name,
    d.description as remarks
from pg_catalog.pg_proc r
join pg_catalog.pg_namespace n on n.oid = r.pronamespace
left join pg_catalog.pg_description d
    on d.objoid = r.oid and d.classoid = 'pg_catalog.pg_proc'::pg_catalog.regclass and d.objsubid = 0
where r.prokind = 'p' and ${in_scope}
    and not exists (select from pg_catalog.pg_depend e where e.classid = 'pg_catalog.pg_proc'::pg_catalog.regclass
        and e.objid = r.oid and e.deptype = 'e')
