create role drift_reader;
grant select on pg_catalog.pg_authid to drift_reader;
revoke select on pg_catalog.pg_authid from drift_reader;
