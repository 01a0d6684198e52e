select p.oid, p.pubname as name, p.puballtables as all_tables, p.pubinsert as "insert", p.pubupdate as "update",
       p.pubdelete as "delete", p.pubtruncate as "truncate", p.pubviaroot as via_root,
       p.pubgencols = 's' as publishes_generated_columns, -- since 18
       t.filters as table_filters, t.columns as table_columns, s.schemas, -- since 15
       p.pubowner as "owner:role", t.tables as table_oids
from pg_catalog.pg_publication p
left join (select r.prpubid as publication,
                  pg_catalog.array_agg(case when r.prqual is null then '' else pg_catalog.pg_get_expr(r.prqual, r.prrelid) end order by r.oid) as filters, -- since 15
                  pg_catalog.array_agg(case when r.prattrs is null then '' else r.prattrs::pg_catalog.text end order by r.oid) as columns, -- since 15
                  pg_catalog.array_agg(r.prrelid order by r.oid) as tables
           from pg_catalog.pg_publication_rel r
           group by r.prpubid) t on t.publication = p.oid
left join (select x.pnpubid as publication, pg_catalog.array_agg(n.nspname) as schemas -- since 15
           from pg_catalog.pg_publication_namespace x -- since 15
           join pg_catalog.pg_namespace n on n.oid = x.pnnspid -- since 15
           group by x.pnpubid) s on s.publication = p.oid -- since 15
