create table t (id integer, a text, primary key (id) include (a));
