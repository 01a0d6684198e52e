create table t (a timestamp);
