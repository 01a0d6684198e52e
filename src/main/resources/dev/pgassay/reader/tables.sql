select c.oid, c.relnamespace as namespace, c.relname as name, c.relpersistence as persistence, c.relowner as "owner:role",
       c.relrowsecurity as row_security, c.relforcerowsecurity as force_row_security,
       c.reloptions || t.options as options,
       case when c.relkind = 'p' then pg_catalog.pg_get_partkeydef(c.oid) end as partition_key,
       case when c.relispartition then pg_catalog.pg_get_expr(c.relpartbound, c.oid) end as partition_bound,
       p.inhparent is not null as detach_pending,
       case when c.reloftype <> 0 then c.reloftype::pg_catalog.regtype::pg_catalog.text end as of_type,
       m.amname as access_method, s.spcname as tablespace,
       case c.relreplident when 'd' then 'default' when 'n' then 'nothing' when 'f' then 'full'
            else coalesce('using index ' || pg_catalog.quote_ident(r.relname), 'using a dropped index') end as replica_identity,
       k.relname as clustered_on
from pg_catalog.pg_class c
left join (select x.oid, pg_catalog.array_agg('toast.' || o) as options
           from pg_catalog.pg_class x, pg_catalog.unnest(x.reloptions) o
           where x.relkind = 't'
           group by x.oid) t on t.oid = c.reltoastrelid
left join pg_catalog.pg_inherits p on p.inhrelid = c.oid and p.inhdetachpending
left join pg_catalog.pg_am m on m.oid = c.relam
left join pg_catalog.pg_tablespace s on s.oid = c.reltablespace
left join (pg_catalog.pg_index i join pg_catalog.pg_class r on r.oid = i.indexrelid)
       on i.indrelid = c.oid and i.indisreplident
left join (pg_catalog.pg_index j join pg_catalog.pg_class k on k.oid = j.indexrelid)
       on j.indrelid = c.oid and j.indisclustered
where c.oid >= 16384 and c.relkind in ('r', 'p') and c.relpersistence <> 't'
