create table t (id integer, a text, b text, at timestamptz);
create table u (id integer);
create index i on t (id);
