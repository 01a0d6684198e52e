create role drift_one; create role drift_two;
create sequence s;
grant usage on sequence s to drift_one with grant option;
grant usage on sequence s to drift_two;
