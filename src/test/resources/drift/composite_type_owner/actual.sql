create role drift_one; create role drift_two;
create type pair as (a integer);
alter type pair owner to drift_two;
