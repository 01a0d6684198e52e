create role drift_one; create role drift_two;
create view v as select 1 as id;
alter view v owner to drift_one;
