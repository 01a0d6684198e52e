-- only the parser, a function of some library, knows what its types of token are called
select c.oid, c.cfgnamespace as namespace, c.cfgname as name,
       case when pg_catalog.pg_ts_parser_is_visible(p.oid) then '' else pg_catalog.quote_ident(n.nspname) || '.' end
           || pg_catalog.quote_ident(p.prsname) as parser,
       array(select t.alias || '=' || pg_catalog.string_agg(m.mapdict::pg_catalog.regdictionary::pg_catalog.text, ', ' order by m.mapseqno) -- may fail
             from pg_catalog.pg_ts_config_map m -- may fail
             join pg_catalog.ts_token_type(c.cfgparser) t on t.tokid = m.maptokentype -- may fail
             where m.mapcfg = c.oid -- may fail
             group by t.alias) as mappings, -- may fail
       c.cfgowner as "owner:role"
from pg_catalog.pg_ts_config c
join pg_catalog.pg_ts_parser p on p.oid = c.cfgparser
join pg_catalog.pg_namespace n on n.oid = p.prsnamespace
where c.oid >= 16384
