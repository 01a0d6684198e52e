create table t (id integer not null, constraint t_id primary key (id));
