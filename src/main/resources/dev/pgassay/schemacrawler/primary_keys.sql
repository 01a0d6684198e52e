select null::text as table_cat, n.nspname as table_schem, c.relname as table_name, a.attname as column_name,
    k.position as key_seq, o.conname as pk_name
from pg_catalog.pg_constraint o
join pg_catalog.pg_class c on c.oid = o.conrelid
join pg_catalog.pg_namespace n on n.oid = c.relnamespace
cross join lateral pg_catalog.unnest(o.conkey) with ordinality k (number, position)
join pg_catalog.pg_attribute a on a.attrelid = o.conrelid and a.attnum = k.number
where o.contype = 'p' and ${in_scope}
order by n.nspname, c.relname, k.position
