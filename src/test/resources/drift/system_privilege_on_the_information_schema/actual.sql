create role drift_reader;
grant select on information_schema.tables to drift_reader;
