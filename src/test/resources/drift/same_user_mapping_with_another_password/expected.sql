create role drift_reader;
create foreign data wrapper w;
create server s foreign data wrapper w;
create user mapping for drift_reader server s options (password 'a');
