create table t (a integer);
create table child () inherits (t);
create table grandchild () inherits (child);
create table of_its_own (constraint positive check (a > 0)) inherits (t);
create table below_its_own () inherits (of_its_own);
alter table t add constraint positive check (a > 0) not valid;
