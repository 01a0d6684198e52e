create table t (a integer, constraint t_a unique (a) with (fillfactor = 70));
