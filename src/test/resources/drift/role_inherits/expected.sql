create role drift_one inherit;
