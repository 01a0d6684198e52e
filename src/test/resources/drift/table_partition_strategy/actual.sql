create table t (a integer) partition by list (a);
