create role drift_reader;
grant set, alter system on parameter log_statement to drift_reader;
