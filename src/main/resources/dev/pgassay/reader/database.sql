-- what a version does not have, or calls otherwise, is looked up by its name
select d.oid, '' as name, pg_catalog.pg_encoding_to_char(d.encoding) as encoding,
       coalesce(j.facts ->> 'datlocprovider', 'c') as locale_provider,
       coalesce(j.facts ->> 'datlocale', j.facts ->> 'daticulocale') as locale,
       d.datcollate as lc_collate, d.datctype as lc_ctype, j.facts ->> 'daticurules' as icu_rules,
       t.spcname as tablespace, d.datistemplate as template, d.datallowconn as allow_connections,
       case when d.datconnlimit >= 0 then d.datconnlimit end as connection_limit,
       s.setconfig as configuration, a.setconfig as configuration_of_all_databases, d.datdba as "owner:role"
from pg_catalog.pg_database d
cross join lateral (select pg_catalog.to_jsonb(d) as facts) j
join pg_catalog.pg_tablespace t on t.oid = d.dattablespace
left join pg_catalog.pg_db_role_setting s on s.setdatabase = d.oid and s.setrole = 0
left join pg_catalog.pg_db_role_setting a on a.setdatabase = 0 and a.setrole = 0
where d.datname = pg_catalog.current_database()
