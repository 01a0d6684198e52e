create role drift_one; create role drift_two;
create table t (id integer);
grant update (id) on t to drift_one with grant option;
set role drift_one;
grant update (id) on t to drift_two;
reset role;
