create table t (a integer) partition by list (a);
create table t_1 partition of t for values in (1);
alter table t_1 add constraint t_1_a_excl exclude (a with =);
