select p.oid, p.name
from (select 0::pg_catalog.oid as oid, '' as name where false
      union all select a.oid, a.parname from pg_catalog.pg_parameter_acl a -- since 15
     ) p
