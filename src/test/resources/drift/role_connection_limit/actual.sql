create role drift_one connection limit -1;
