-- from 17 on a domain's not-null constraint is a constraint too ('n')
select t.oid, t.typnamespace as namespace, t.typname as name, t.typbasetype as type, t.typtypmod as modifier,
       t.typcollation as column_collation, t.typowner as "owner:role", not t.typnotnull as nullable,
       case when t.typdefaultbin is not null then pg_catalog.pg_get_expr(t.typdefaultbin, 0) end as "default",
       nullif(c.not_null, t.typname || '_not_null') as not_null_constraint,
       c.check_names, c.check_expressions, c.not_valid, c.constraint_names, c.constraint_oids
from pg_catalog.pg_type t
left join (select k.contypid as type,
                  pg_catalog.array_agg(k.conname order by k.conname) filter (where k.contype = 'c') as check_names,
                  pg_catalog.array_agg(pg_catalog.pg_get_expr(k.conbin, 0) order by k.conname)
                    filter (where k.contype = 'c') as check_expressions,
                  pg_catalog.min(k.conname) filter (where k.contype = 'n') as not_null,
                  pg_catalog.array_agg(k.conname) filter (where not k.convalidated) as not_valid,
                  pg_catalog.array_agg(k.conname order by k.conname) as constraint_names,
                  pg_catalog.array_agg(k.oid order by k.conname) as constraint_oids
           from pg_catalog.pg_constraint k
           where k.contypid <> 0
           group by k.contypid) c on c.type = t.oid
where t.oid >= 16384 and t.typtype = 'd'
