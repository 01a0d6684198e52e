create table t (a integer) partition by range (a);
