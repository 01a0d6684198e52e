create role drift_one; create role drift_two;
create type mood as enum ('sad');
grant usage on type mood to drift_one with grant option;
grant usage on type mood to drift_two;
