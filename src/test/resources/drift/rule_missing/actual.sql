create table t (a integer);
create table log (a integer);
