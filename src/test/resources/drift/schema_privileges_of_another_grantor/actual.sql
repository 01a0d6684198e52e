create role drift_one; create role drift_two;
create schema s;
grant usage on schema s to drift_one with grant option;
set role drift_one;
grant usage on schema s to drift_two;
reset role;
