-- an enum may have no label at all
select t.oid, t.typnamespace as namespace, t.typname as name, l.labels, t.typowner as "owner:role"
from pg_catalog.pg_type t
left join (select e.enumtypid as type, pg_catalog.array_agg(e.enumlabel order by e.enumsortorder) as labels
           from pg_catalog.pg_enum e
           group by e.enumtypid) l on l.type = t.oid
where t.typtype = 'e'
