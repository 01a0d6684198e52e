create role drift_reader;
create foreign data wrapper w;
