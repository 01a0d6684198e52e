create table t (a integer);
alter table t add constraint positive check (a > 0) not valid;
create table child () inherits (t);
