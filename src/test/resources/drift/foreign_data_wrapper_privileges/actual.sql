create role drift_reader;
create foreign data wrapper w;
grant usage on foreign data wrapper w to drift_reader;
