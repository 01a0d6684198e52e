create role drift_reader;
create table t (a integer);
