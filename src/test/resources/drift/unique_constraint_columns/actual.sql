create table t (a integer, b integer, constraint t_a unique (a));
