create role drift_one; create role drift_two;
create type mood as enum ('sad');
grant usage on type mood to drift_one with grant option;
set role drift_one;
grant usage on type mood to drift_two;
reset role;
