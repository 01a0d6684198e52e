create table t (a integer not null, b integer not null) partition by list (a);
create table t_1 partition of t for values in (1);
alter table only t add constraint t_pkey primary key (a);
alter table t_1 add constraint t_1_pkey primary key (a);
