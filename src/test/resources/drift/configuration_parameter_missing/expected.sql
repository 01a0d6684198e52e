create role drift_reader;
grant set on parameter log_statement to drift_reader;
