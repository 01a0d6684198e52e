create role drift_one; create role drift_two;
create type later;
alter type later owner to drift_one;
