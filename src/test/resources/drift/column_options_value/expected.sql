create table t (a integer primary key, b integer not null, c text);
alter table t alter b set (n_distinct = 5);
