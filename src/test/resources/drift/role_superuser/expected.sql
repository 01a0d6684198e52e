create role drift_one nosuperuser;
