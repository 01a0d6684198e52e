create role drift_one; create role drift_two;
alter default privileges for role drift_two in schema public grant select on tables to drift_two;
