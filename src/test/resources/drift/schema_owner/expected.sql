create role drift_one; create role drift_two;
create schema app authorization drift_one;
