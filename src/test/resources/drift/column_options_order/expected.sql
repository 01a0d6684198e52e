create table t (id integer);
alter table t alter id set (n_distinct = 5, n_distinct_inherited = 6);
