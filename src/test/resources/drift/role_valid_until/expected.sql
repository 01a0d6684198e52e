create role drift_one valid until '2030-01-01 00:00+00';
