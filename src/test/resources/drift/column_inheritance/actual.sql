create table p (a integer);
create table t (a integer, b integer) inherits (p);
