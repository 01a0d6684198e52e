create table t (a integer, constraint same check (a > 0));
create table u (a integer, constraint same check (a > 0));
