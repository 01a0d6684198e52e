create role drift_one; create role drift_two;
grant execute on function pg_catalog.pg_ls_dir(text) to drift_one with grant option;
grant execute on function pg_catalog.pg_ls_dir(text) to drift_two;
