create table p (a integer, b text);
create table t () inherits (p);
