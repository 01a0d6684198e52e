create role drift_one bypassrls;
