select c.oid, c.conrelid as relation, c.conname as name, r.relam as "method:access_method",
       r.relam as method_oid, i.indkey::pg_catalog.text as columns, i.indclass::pg_catalog.text as classes,
       i.indcollation::pg_catalog.text as collations, i.indoption::pg_catalog.text as orders,
       i.indnkeyatts as key_count, i.indrelid as table_oid, i.indexrelid as index_oid,
       pg_catalog.pg_get_expr(i.indexprs, i.indrelid) as expressions, c.conexclop as operators, r.reloptions as options,
       pg_catalog.pg_get_expr(i.indpred, i.indrelid) as predicate,
       c.condeferrable as deferrable, c.condeferred as initially_deferred, s.spcname as tablespace,
       c.coninhcount > 0 as inherited
from pg_catalog.pg_constraint c
join pg_catalog.pg_index i on i.indexrelid = c.conindid
join pg_catalog.pg_class r on r.oid = c.conindid
left join pg_catalog.pg_tablespace s on s.oid = r.reltablespace
where c.contype = 'x'
