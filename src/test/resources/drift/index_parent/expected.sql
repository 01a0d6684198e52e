create table t (a integer not null, b integer not null) partition by list (a);
create table t_1 partition of t for values in (1);
create index i on t (b);
