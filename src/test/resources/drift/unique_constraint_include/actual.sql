create table t (a integer, b text, constraint t_a unique (a));
