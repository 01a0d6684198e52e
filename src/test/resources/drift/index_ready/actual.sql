create table t (a integer);
create index i on t (a);
update pg_index set indisready = false where indexrelid = 'i'::regclass;
