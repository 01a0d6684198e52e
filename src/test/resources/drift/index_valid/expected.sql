create table t (a integer) partition by list (a);
create table t1 partition of t for values in (1);
create index i on t (a);
drop index i;
create index i on only t (a);
create index i1 on t1 (a);
alter index i attach partition i1;
