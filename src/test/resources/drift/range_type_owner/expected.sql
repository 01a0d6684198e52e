create role drift_one; create role drift_two;
create type span as range (subtype = float8);
alter type span owner to drift_one;
