-- every row of the catalogs by the transaction that wrote it; of what a role may not see in the table, what the view shows of it
select pg_catalog.md5(pg_catalog.string_agg(f.part, ' ' order by f.part)) as fingerprint
from (select pg_catalog.concat_ws(' ', 'reader', current_user, pg_catalog.current_setting('server_version'), pg_catalog.current_setting('server_version_num')) as part
  union all select 'pg_aggregate ' || pg_catalog.count(*) || ' ' || coalesce(pg_catalog.sum(pg_catalog.hash_record_extended(row(c.aggfnoid::pg_catalog.oid, c.xmin), 0)), 0) from pg_catalog.pg_aggregate c
  union all select 'pg_am ' || pg_catalog.count(*) || ' ' || coalesce(pg_catalog.sum(pg_catalog.hash_record_extended(row(c.oid, c.xmin), 0)), 0) from pg_catalog.pg_am c
  union all select 'pg_amop ' || pg_catalog.count(*) || ' ' || coalesce(pg_catalog.sum(pg_catalog.hash_record_extended(row(c.oid, c.xmin), 0)), 0) from pg_catalog.pg_amop c
  union all select 'pg_amproc ' || pg_catalog.count(*) || ' ' || coalesce(pg_catalog.sum(pg_catalog.hash_record_extended(row(c.oid, c.xmin), 0)), 0) from pg_catalog.pg_amproc c
  union all select 'pg_attrdef ' || pg_catalog.count(*) || ' ' || coalesce(pg_catalog.sum(pg_catalog.hash_record_extended(row(c.oid, c.xmin), 0)), 0) from pg_catalog.pg_attrdef c
  union all select 'pg_attribute ' || pg_catalog.count(*) || ' ' || coalesce(pg_catalog.sum(pg_catalog.hash_record_extended(row(c.attrelid, c.attnum, c.xmin), 0)), 0) from pg_catalog.pg_attribute c
  union all select 'pg_auth_members ' || pg_catalog.count(*) || ' ' || coalesce(pg_catalog.sum(pg_catalog.hash_record_extended(row(c.roleid, c.member, c.grantor, c.xmin), 0)), 0) from pg_catalog.pg_auth_members c
  union all select 'pg_cast ' || pg_catalog.count(*) || ' ' || coalesce(pg_catalog.sum(pg_catalog.hash_record_extended(row(c.oid, c.xmin), 0)), 0) from pg_catalog.pg_cast c
  union all select 'pg_class ' || pg_catalog.count(*) || ' ' || coalesce(pg_catalog.sum(pg_catalog.hash_record_extended(row(c.oid, c.xmin), 0)), 0) from pg_catalog.pg_class c
  union all select 'pg_collation ' || pg_catalog.count(*) || ' ' || coalesce(pg_catalog.sum(pg_catalog.hash_record_extended(row(c.oid, c.xmin), 0)), 0) from pg_catalog.pg_collation c
  union all select 'pg_constraint ' || pg_catalog.count(*) || ' ' || coalesce(pg_catalog.sum(pg_catalog.hash_record_extended(row(c.oid, c.xmin), 0)), 0) from pg_catalog.pg_constraint c
  union all select 'pg_conversion ' || pg_catalog.count(*) || ' ' || coalesce(pg_catalog.sum(pg_catalog.hash_record_extended(row(c.oid, c.xmin), 0)), 0) from pg_catalog.pg_conversion c
  union all select 'pg_default_acl ' || pg_catalog.count(*) || ' ' || coalesce(pg_catalog.sum(pg_catalog.hash_record_extended(row(c.oid, c.xmin), 0)), 0) from pg_catalog.pg_default_acl c
  union all select 'pg_depend ' || pg_catalog.count(*) || ' ' || coalesce(pg_catalog.sum(pg_catalog.hash_record_extended(row(c.classid, c.objid, c.objsubid, c.refclassid, c.refobjid, c.refobjsubid, c.deptype, c.xmin), 0)), 0) from pg_catalog.pg_depend c
  union all select 'pg_description ' || pg_catalog.count(*) || ' ' || coalesce(pg_catalog.sum(pg_catalog.hash_record_extended(row(c.objoid, c.classoid, c.objsubid, c.xmin), 0)), 0) from pg_catalog.pg_description c
  union all select 'pg_enum ' || pg_catalog.count(*) || ' ' || coalesce(pg_catalog.sum(pg_catalog.hash_record_extended(row(c.oid, c.xmin), 0)), 0) from pg_catalog.pg_enum c
  union all select 'pg_event_trigger ' || pg_catalog.count(*) || ' ' || coalesce(pg_catalog.sum(pg_catalog.hash_record_extended(row(c.oid, c.xmin), 0)), 0) from pg_catalog.pg_event_trigger c
  union all select 'pg_extension ' || pg_catalog.count(*) || ' ' || coalesce(pg_catalog.sum(pg_catalog.hash_record_extended(row(c.oid, c.xmin), 0)), 0) from pg_catalog.pg_extension c
  union all select 'pg_foreign_data_wrapper ' || pg_catalog.count(*) || ' ' || coalesce(pg_catalog.sum(pg_catalog.hash_record_extended(row(c.oid, c.xmin), 0)), 0) from pg_catalog.pg_foreign_data_wrapper c
  union all select 'pg_foreign_server ' || pg_catalog.count(*) || ' ' || coalesce(pg_catalog.sum(pg_catalog.hash_record_extended(row(c.oid, c.xmin), 0)), 0) from pg_catalog.pg_foreign_server c
  union all select 'pg_foreign_table ' || pg_catalog.count(*) || ' ' || coalesce(pg_catalog.sum(pg_catalog.hash_record_extended(row(c.ftrelid, c.xmin), 0)), 0) from pg_catalog.pg_foreign_table c
  union all select 'pg_index ' || pg_catalog.count(*) || ' ' || coalesce(pg_catalog.sum(pg_catalog.hash_record_extended(row(c.indexrelid, c.xmin), 0)), 0) from pg_catalog.pg_index c
  union all select 'pg_inherits ' || pg_catalog.count(*) || ' ' || coalesce(pg_catalog.sum(pg_catalog.hash_record_extended(row(c.inhrelid, c.inhparent, c.xmin), 0)), 0) from pg_catalog.pg_inherits c
  union all select 'pg_language ' || pg_catalog.count(*) || ' ' || coalesce(pg_catalog.sum(pg_catalog.hash_record_extended(row(c.oid, c.xmin), 0)), 0) from pg_catalog.pg_language c
  union all select 'pg_largeobject_metadata ' || pg_catalog.count(*) || ' ' || coalesce(pg_catalog.sum(pg_catalog.hash_record_extended(row(c.oid, c.xmin), 0)), 0) from pg_catalog.pg_largeobject_metadata c
  union all select 'pg_namespace ' || pg_catalog.count(*) || ' ' || coalesce(pg_catalog.sum(pg_catalog.hash_record_extended(row(c.oid, c.xmin), 0)), 0) from pg_catalog.pg_namespace c
  union all select 'pg_opclass ' || pg_catalog.count(*) || ' ' || coalesce(pg_catalog.sum(pg_catalog.hash_record_extended(row(c.oid, c.xmin), 0)), 0) from pg_catalog.pg_opclass c
  union all select 'pg_operator ' || pg_catalog.count(*) || ' ' || coalesce(pg_catalog.sum(pg_catalog.hash_record_extended(row(c.oid, c.xmin), 0)), 0) from pg_catalog.pg_operator c
  union all select 'pg_opfamily ' || pg_catalog.count(*) || ' ' || coalesce(pg_catalog.sum(pg_catalog.hash_record_extended(row(c.oid, c.xmin), 0)), 0) from pg_catalog.pg_opfamily c
  union all select 'pg_partitioned_table ' || pg_catalog.count(*) || ' ' || coalesce(pg_catalog.sum(pg_catalog.hash_record_extended(row(c.partrelid, c.xmin), 0)), 0) from pg_catalog.pg_partitioned_table c
  union all select 'pg_policy ' || pg_catalog.count(*) || ' ' || coalesce(pg_catalog.sum(pg_catalog.hash_record_extended(row(c.oid, c.xmin), 0)), 0) from pg_catalog.pg_policy c
  union all select 'pg_proc ' || pg_catalog.count(*) || ' ' || coalesce(pg_catalog.sum(pg_catalog.hash_record_extended(row(c.oid, c.xmin), 0)), 0) from pg_catalog.pg_proc c
  union all select 'pg_publication ' || pg_catalog.count(*) || ' ' || coalesce(pg_catalog.sum(pg_catalog.hash_record_extended(row(c.oid, c.xmin), 0)), 0) from pg_catalog.pg_publication c
  union all select 'pg_publication_rel ' || pg_catalog.count(*) || ' ' || coalesce(pg_catalog.sum(pg_catalog.hash_record_extended(row(c.oid, c.xmin), 0)), 0) from pg_catalog.pg_publication_rel c
  union all select 'pg_publication_namespace ' || pg_catalog.count(*) || ' ' || coalesce(pg_catalog.sum(pg_catalog.hash_record_extended(row(c.oid, c.xmin), 0)), 0) from pg_catalog.pg_publication_namespace c -- since 15
  union all select 'pg_range ' || pg_catalog.count(*) || ' ' || coalesce(pg_catalog.sum(pg_catalog.hash_record_extended(row(c.rngtypid, c.xmin), 0)), 0) from pg_catalog.pg_range c
  union all select 'pg_rewrite ' || pg_catalog.count(*) || ' ' || coalesce(pg_catalog.sum(pg_catalog.hash_record_extended(row(c.oid, c.xmin), 0)), 0) from pg_catalog.pg_rewrite c
  union all select 'pg_seclabel ' || pg_catalog.count(*) || ' ' || coalesce(pg_catalog.sum(pg_catalog.hash_record_extended(row(c.objoid, c.classoid, c.objsubid, c.provider, c.xmin), 0)), 0) from pg_catalog.pg_seclabel c
  union all select 'pg_sequence ' || pg_catalog.count(*) || ' ' || coalesce(pg_catalog.sum(pg_catalog.hash_record_extended(row(c.seqrelid, c.xmin), 0)), 0) from pg_catalog.pg_sequence c
  union all select 'pg_shdescription ' || pg_catalog.count(*) || ' ' || coalesce(pg_catalog.sum(pg_catalog.hash_record_extended(row(c.objoid, c.classoid, c.xmin), 0)), 0) from pg_catalog.pg_shdescription c
  union all select 'pg_shseclabel ' || pg_catalog.count(*) || ' ' || coalesce(pg_catalog.sum(pg_catalog.hash_record_extended(row(c.objoid, c.classoid, c.provider, c.xmin), 0)), 0) from pg_catalog.pg_shseclabel c
  union all select 'pg_db_role_setting ' || pg_catalog.count(*) || ' ' || coalesce(pg_catalog.sum(pg_catalog.hash_record_extended(row(c.setdatabase, c.setrole, c.xmin), 0)), 0) from pg_catalog.pg_db_role_setting c
  union all select 'pg_init_privs ' || pg_catalog.count(*) || ' ' || coalesce(pg_catalog.sum(pg_catalog.hash_record_extended(row(c.objoid, c.classoid, c.objsubid, c.xmin), 0)), 0) from pg_catalog.pg_init_privs c
  union all select 'pg_parameter_acl ' || pg_catalog.count(*) || ' ' || coalesce(pg_catalog.sum(pg_catalog.hash_record_extended(row(c.oid, c.xmin), 0)), 0) from pg_catalog.pg_parameter_acl c -- since 15
  union all select 'pg_statistic_ext ' || pg_catalog.count(*) || ' ' || coalesce(pg_catalog.sum(pg_catalog.hash_record_extended(row(c.oid, c.xmin), 0)), 0) from pg_catalog.pg_statistic_ext c
  union all select 'pg_tablespace ' || pg_catalog.count(*) || ' ' || coalesce(pg_catalog.sum(pg_catalog.hash_record_extended(row(c.oid, c.xmin), 0)), 0) from pg_catalog.pg_tablespace c
  union all select 'pg_transform ' || pg_catalog.count(*) || ' ' || coalesce(pg_catalog.sum(pg_catalog.hash_record_extended(row(c.oid, c.xmin), 0)), 0) from pg_catalog.pg_transform c
  union all select 'pg_trigger ' || pg_catalog.count(*) || ' ' || coalesce(pg_catalog.sum(pg_catalog.hash_record_extended(row(c.oid, c.xmin), 0)), 0) from pg_catalog.pg_trigger c
  union all select 'pg_ts_config ' || pg_catalog.count(*) || ' ' || coalesce(pg_catalog.sum(pg_catalog.hash_record_extended(row(c.oid, c.xmin), 0)), 0) from pg_catalog.pg_ts_config c
  union all select 'pg_ts_config_map ' || pg_catalog.count(*) || ' ' || coalesce(pg_catalog.sum(pg_catalog.hash_record_extended(row(c.mapcfg, c.maptokentype, c.mapseqno, c.xmin), 0)), 0) from pg_catalog.pg_ts_config_map c
  union all select 'pg_ts_dict ' || pg_catalog.count(*) || ' ' || coalesce(pg_catalog.sum(pg_catalog.hash_record_extended(row(c.oid, c.xmin), 0)), 0) from pg_catalog.pg_ts_dict c
  union all select 'pg_ts_parser ' || pg_catalog.count(*) || ' ' || coalesce(pg_catalog.sum(pg_catalog.hash_record_extended(row(c.oid, c.xmin), 0)), 0) from pg_catalog.pg_ts_parser c
  union all select 'pg_ts_template ' || pg_catalog.count(*) || ' ' || coalesce(pg_catalog.sum(pg_catalog.hash_record_extended(row(c.oid, c.xmin), 0)), 0) from pg_catalog.pg_ts_template c
  union all select 'pg_type ' || pg_catalog.count(*) || ' ' || coalesce(pg_catalog.sum(pg_catalog.hash_record_extended(row(c.oid, c.xmin), 0)), 0) from pg_catalog.pg_type c
  union all select 'pg_roles ' || pg_catalog.count(*) || ' ' || coalesce(pg_catalog.sum(pg_catalog.hashtextextended(c::pg_catalog.text, 0)), 0) from pg_catalog.pg_roles c
  union all select 'pg_user_mappings ' || pg_catalog.count(*) || ' ' || coalesce(pg_catalog.sum(pg_catalog.hashtextextended(c::pg_catalog.text, 0)), 0) from pg_catalog.pg_user_mappings c
  union all select pg_catalog.concat_ws(' ', 'database', d.oid, d.datname, d.datdba, d.encoding, d.datcollate, d.datctype, d.datistemplate, d.datallowconn, d.datconnlimit, d.dattablespace, d.datacl) from pg_catalog.pg_database d where d.datname = pg_catalog.current_database()
  union all select pg_catalog.concat_ws(' ', 'subscription', s.oid, s.subname, s.subowner, s.subpublications, s.subslotname, s.subenabled,
      s.subbinary, s.substream, s.subsynccommit,
      s.subtwophasestate, s.subdisableonerr, -- since 15
      s.suborigin, s.subrunasowner, s.subpasswordrequired, -- since 16
      s.subfailover, -- since 17
      s.subdbid) from pg_catalog.pg_subscription s
) f
