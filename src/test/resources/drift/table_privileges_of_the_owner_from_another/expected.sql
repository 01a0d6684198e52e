create role drift_one; create role drift_two;
create table t (id integer);
alter table t owner to drift_two;
grant select on t to drift_one with grant option;
