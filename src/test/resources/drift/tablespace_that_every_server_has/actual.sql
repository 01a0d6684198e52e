create role drift_reader;
grant create on tablespace pg_default to drift_reader;
