create role drift_one; create role drift_two;
create materialized view mv as select 1 as id;
grant select on mv to drift_one;
