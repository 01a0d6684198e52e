create role drift_one createdb;
