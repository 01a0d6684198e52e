create table t (id integer, a text, b text, constraint t_pkey primary key (id) include (a, b));
