create table a (x integer);
create table b (x integer);
create table t () inherits (b, a);
