select s.oid, s.stxnamespace as namespace, s.stxname as name, s.stxrelid as "relation:relation", s.stxrelid as table_oid,
       pg_catalog.pg_get_statisticsobjdef_columns(s.oid) as columns, s.stxkind as codes,
       case when s.stxstattarget >= 0 then s.stxstattarget end as target, s.stxowner as "owner:role"
from pg_catalog.pg_statistic_ext s
