create role drift_one valid until '2031-01-01 00:00+00';
