create role drift_one login;
