select null::text as table_cat, n.nspname as table_schem, c.relname as table_name, x.relname as index_name,
    case when i.indkey[k.number] = 0 then pg_catalog.pg_get_indexdef(i.indexrelid, k.number + 1, true)
        else a.attname end as column_name,
    not i.indisunique as non_unique, case m.amname when 'hash' then 2 else 3 end as type,
    k.number + 1 as ordinal_position,
    case when m.amname = 'btree' then case when i.indoption[k.number] & 1 = 1 then 'D' else 'A' end end as asc_or_desc,
    pg_catalog.pg_get_expr(i.indpred, i.indrelid) as filter_condition
from pg_catalog.pg_index i
join pg_catalog.pg_class c on c.oid = i.indrelid
join pg_catalog.pg_namespace n on n.oid = c.relnamespace
join pg_catalog.pg_class x on x.oid = i.indexrelid
join pg_catalog.pg_am m on m.oid = x.relam
cross join lateral pg_catalog.generate_series(0, i.indnkeyatts - 1) k (number)
left join pg_catalog.pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[k.number]
where ${in_scope}
order by n.nspname, c.relname, x.relname, k.number
