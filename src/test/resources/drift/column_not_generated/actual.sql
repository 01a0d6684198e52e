create table t (a integer, b integer default 2);
