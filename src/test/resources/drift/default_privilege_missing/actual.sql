create role drift_one; create role drift_two;
