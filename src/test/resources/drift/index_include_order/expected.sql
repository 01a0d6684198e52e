create table t (id integer, a text, b text);
create index i on t (id) include (a, b);
