create table t (id integer, a text, b text, at timestamptz);
create unique index i on t (a) nulls not distinct;
