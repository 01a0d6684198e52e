create role drift_one; create role drift_two;
grant drift_two to drift_one;
