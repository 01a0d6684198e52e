create role drift_one; create role drift_two;
create table t (id integer);
grant update (id) on t to drift_one with grant option;
grant update (id) on t to drift_two;
