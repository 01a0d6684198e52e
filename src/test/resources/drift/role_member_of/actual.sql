create role drift_one; create role drift_two;
create role drift_group;
grant drift_group to drift_one;
