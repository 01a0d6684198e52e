create role drift_reader;
create table t (a integer);
grant usage on type t to drift_reader;
