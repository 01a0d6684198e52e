create role drift_one; create role drift_two;
create table t (id integer, a text);
grant select (id), update (a) on t to drift_one;
