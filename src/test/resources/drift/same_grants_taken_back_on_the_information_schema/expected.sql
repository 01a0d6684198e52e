create role drift_r;
