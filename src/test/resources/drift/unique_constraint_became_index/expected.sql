create table t (a integer);
alter table t add constraint t_a unique (a);
