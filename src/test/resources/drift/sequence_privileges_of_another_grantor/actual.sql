create role drift_one; create role drift_two;
create sequence s;
grant usage on sequence s to drift_one with grant option;
set role drift_one;
grant usage on sequence s to drift_two;
reset role;
