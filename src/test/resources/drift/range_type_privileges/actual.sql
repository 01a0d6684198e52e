create role drift_one; create role drift_two;
create type span as range (subtype = float8);
revoke usage on type span from public;
