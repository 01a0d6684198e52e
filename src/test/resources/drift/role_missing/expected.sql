create role drift_one;
