create role drift_one; create role drift_two;
create schema app;
grant usage, create on schema app to drift_one;
