create role drift_one nobypassrls;
