create role drift_one nologin;
