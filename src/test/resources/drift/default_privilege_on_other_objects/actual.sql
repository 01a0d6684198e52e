create role drift_one; create role drift_two;
alter default privileges for role drift_one in schema public grant usage on types to drift_two;
