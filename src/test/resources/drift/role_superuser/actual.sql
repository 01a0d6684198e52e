create role drift_one superuser;
