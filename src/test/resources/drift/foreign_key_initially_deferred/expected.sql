create table p (id integer primary key, other integer unique);
create table q (id integer primary key);
create table t (a integer, b integer, constraint t_fk foreign key (a) references p deferrable);
