create role drift_one createrole;
