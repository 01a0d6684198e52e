create table p (a integer);
create table t (b text) inherits (p);
