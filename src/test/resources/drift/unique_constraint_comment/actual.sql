create table t (a integer, constraint t_a unique (a));
comment on constraint t_a on t is 'twice';
