create table t (a integer) partition by list (a);
create table t_1 partition of t for values in (1);
alter table t add constraint e exclude (a with =);
