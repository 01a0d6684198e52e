create table t (id integer, a text, b text, constraint u unique (id) include (b, a));
