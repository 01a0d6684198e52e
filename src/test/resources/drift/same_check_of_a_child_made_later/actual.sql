create table t (a integer);
create table child () inherits (t);
alter table t add constraint positive check (a > 0) not valid;
