select o.oid, o.opcnamespace as namespace, o.opcname as name, o.opcmethod as method,
       o.opcintype as type, o.opcdefault as is_default, t.typtype = 'p' as pseudo_type,
       t.typispreferred as preferred
from pg_catalog.pg_opclass o
join pg_catalog.pg_type t on t.oid = o.opcintype
