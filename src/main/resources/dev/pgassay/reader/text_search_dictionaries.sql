select d.oid, d.dictnamespace as namespace, d.dictname as name,
       case when pg_catalog.pg_ts_template_is_visible(t.oid) then '' else pg_catalog.quote_ident(n.nspname) || '.' end
           || pg_catalog.quote_ident(t.tmplname) as template,
       d.dictinitoption as options, d.dictowner as "owner:role"
from pg_catalog.pg_ts_dict d
join pg_catalog.pg_ts_template t on t.oid = d.dicttemplate
join pg_catalog.pg_namespace n on n.oid = t.tmplnamespace
where d.oid >= 16384
