create table t (id integer, a text, b text, at timestamptz);
create index i on t (a);
