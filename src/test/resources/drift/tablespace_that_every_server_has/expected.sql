create role drift_reader;
