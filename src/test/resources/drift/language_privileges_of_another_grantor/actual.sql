create role drift_one; create role drift_two;
create trusted language house handler plpgsql_call_handler;
grant usage on language house to drift_one with grant option;
set role drift_one;
grant usage on language house to drift_two;
reset role;
