create table t (a integer) partition by hash (a);
