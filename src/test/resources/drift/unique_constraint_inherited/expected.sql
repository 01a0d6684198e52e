create table t (a integer not null, b integer not null) partition by list (a);
create table t_1 partition of t for values in (1);
alter table t add constraint u unique (a);
