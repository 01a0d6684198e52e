create table p (a integer);
create table t (b integer) inherits (p);
