select o.conname as fk_name,
    null::text as pktable_cat, pn.nspname as pktable_schem, pc.relname as pktable_name, pa.attname as pkcolumn_name,
    null::text as fktable_cat, n.nspname as fktable_schem, c.relname as fktable_name, a.attname as fkcolumn_name,
    k.position as key_seq,
    case o.confupdtype when 'c' then 0 when 'r' then 1 when 'n' then 2 when 'd' then 4 else 3 end as update_rule,
    case o.confdeltype when 'c' then 0 when 'r' then 1 when 'n' then 2 when 'd' then 4 else 3 end as delete_rule,
    case when o.condeferred then 5 when o.condeferrable then 6 else 7 end as deferrability
from pg_catalog.pg_constraint o
left join pg_catalog.pg_constraint p on p.oid = o.conparentid
join pg_catalog.pg_class c on c.oid = o.conrelid
join pg_catalog.pg_namespace n on n.oid = c.relnamespace
join pg_catalog.pg_class pc on pc.oid = o.confrelid
join pg_catalog.pg_namespace pn on pn.oid = pc.relnamespace
cross join lateral unnest(o.conkey, o.confkey) with ordinality k (number, referenced, position)
join pg_catalog.pg_attribute a on a.attrelid = o.conrelid and a.attnum = k.number
join pg_catalog.pg_attribute pa on pa.attrelid = o.confrelid and pa.attnum = k.referenced
-- a key on a partitioned table has a copy for each partition of what it references
where o.contype = 'f' and p.conrelid is distinct from o.conrelid and ${in_scope}
order by n.nspname, c.relname, o.conname, k.position
