create role drift_reader;
grant execute on function pg_catalog.pg_ls_dir(text) to drift_reader with grant option;
