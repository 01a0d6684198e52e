create table t (id integer, a text, b text, at timestamptz);
create index t_a on t (a);
