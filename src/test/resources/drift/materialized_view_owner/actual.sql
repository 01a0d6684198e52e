create role drift_one; create role drift_two;
create materialized view mv as select 1 as id;
alter materialized view mv owner to drift_two;
