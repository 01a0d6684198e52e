create role drift_one; create role drift_two;
create table t (id integer);
alter table t owner to drift_one;
revoke update on t from drift_one;
