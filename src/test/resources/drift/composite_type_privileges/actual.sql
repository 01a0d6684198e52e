create role drift_one; create role drift_two;
create type pair as (a integer);
grant usage on type pair to drift_two;
