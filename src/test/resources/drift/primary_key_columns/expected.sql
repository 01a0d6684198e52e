create table t (a integer not null, b integer not null, constraint t_pkey primary key (a, b));
