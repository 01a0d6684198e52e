create role drift_one; create role drift_two;
create table t (id integer);
grant select on t to drift_one with grant option;
set role drift_one;
grant select on t to drift_two;
reset role;
