create role drift_one; create role drift_two;
grant execute on function pg_catalog.pg_ls_dir(text) to drift_one with grant option;
set role drift_one;
grant execute on function pg_catalog.pg_ls_dir(text) to drift_two;
reset role;
