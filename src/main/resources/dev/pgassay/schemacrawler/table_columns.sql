select null::text as table_cat, n.nspname as table_schem, c.relname as table_name, a.attname as column_name,
    pg_catalog.row_number() over (partition by a.attrelid order by a.attnum) as ordinal_position,
    case when t.typcategory = 'A' then 2003 when t.typtype = 'd' then 2001 when t.typtype = 'c' then 2002
        when t.typtype = 'e' then 12
        else case t.typname when 'bool' then -7 when 'int2' then 5 when 'int4' then 4 when 'int8' then -5
            when 'float4' then 7 when 'float8' then 8 when 'numeric' then 2 when 'bpchar' then 1 when 'varchar' then 12
            when 'text' then 12 when 'name' then 12 when 'bytea' then -2 when 'date' then 91 when 'time' then 92
            when 'timetz' then 2013 when 'timestamp' then 93 when 'timestamptz' then 2014 when 'xml' then 2009
            else 1111 end end as data_type,
    pg_catalog.format_type(a.atttypid, a.atttypmod) as type_name,
    0 as column_size, 0 as decimal_digits,
    case when a.attnotnull or t.typtype = 'd' and t.typnotnull then 0 else 1 end as nullable,
    case when a.attgenerated = '' then pg_catalog.pg_get_expr(v.adbin, v.adrelid) end as column_def,
    a.attidentity <> '' or a.attgenerated = ''
        and pg_catalog.pg_get_expr(v.adbin, v.adrelid) like 'nextval(%' is true as is_autoincrement,
    a.attgenerated <> '' as is_generatedcolumn,
    d.description as remarks
from pg_catalog.pg_attribute a
join pg_catalog.pg_class c on c.oid = a.attrelid
join pg_catalog.pg_namespace n on n.oid = c.relnamespace
join pg_catalog.pg_type t on t.oid = a.atttypid
left join pg_catalog.pg_attrdef v on v.adrelid = a.attrelid and v.adnum = a.attnum
left join pg_catalog.pg_description d
    on d.objoid = c.oid and d.classoid = 'pg_catalog.pg_class'::pg_catalog.regclass and d.objsubid = a.attnum
where c.relkind in ('r', 'p', 'v', 'm', 'f') and a.attnum > 0 and not a.attisdropped and ${in_scope}
order by n.nspname, c.relname, a.attnum
