select t.oid, pg_catalog.format_type(t.trftype, null) || ' language ' || pg_catalog.quote_ident(l.lanname) as name,
       case when t.trffromsql::pg_catalog.oid <> 0 then t.trffromsql::pg_catalog.regprocedure::pg_catalog.text end as from_sql,
       case when t.trftosql::pg_catalog.oid <> 0 then t.trftosql::pg_catalog.regprocedure::pg_catalog.text end as to_sql
from pg_catalog.pg_transform t
join pg_catalog.pg_language l on l.oid = t.trflang
where t.oid >= 16384
