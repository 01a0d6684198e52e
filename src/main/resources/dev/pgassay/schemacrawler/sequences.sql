select null::text as sequence_catalog, n.nspname as sequence_schema, c.relname as sequence_name,
    s.seqstart as start_value, s.seqmin as minimum_value, s.seqmax as maximum_value, s.seqincrement as increment,
    s.seqcycle as cycle_option
from pg_catalog.pg_sequence s
join pg_catalog.pg_class c on c.oid = s.seqrelid
join pg_catalog.pg_namespace n on n.oid = c.relnamespace
where c.relpersistence <> 't' and ${in_scope}
    and not exists (select from pg_catalog.pg_depend e where e.classid = 'pg_catalog.pg_class'::pg_catalog.regclass
        and e.objid = c.oid and e.deptype = 'e')
