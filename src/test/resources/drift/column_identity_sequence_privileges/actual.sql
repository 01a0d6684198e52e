create role drift_one;
create table t (id integer generated always as identity);
grant usage, select on sequence t_id_seq to drift_one;
