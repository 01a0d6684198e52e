create table t (id integer constraint t_id primary key);
