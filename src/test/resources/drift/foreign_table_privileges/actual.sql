create role drift_reader;
create foreign data wrapper w;
create server s foreign data wrapper w;
create foreign table t (id integer) server s;
grant select, insert on t to drift_reader;
