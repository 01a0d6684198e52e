create role drift_one noreplication;
