create table p (a integer, constraint c check (a > 0));
create table t () inherits (p);
