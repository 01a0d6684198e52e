create table t (id integer primary key, a text unique check (a > ''));
create index t_a on t (a);
