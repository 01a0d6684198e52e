create role drift_one; create role drift_two;
create view v as select 1 as id;
grant select on v to drift_one;
