create table t (a integer, constraint positive check (a > 0));
comment on constraint positive on t is 'more than nothing';
