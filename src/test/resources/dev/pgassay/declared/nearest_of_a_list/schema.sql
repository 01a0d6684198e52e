create table p (id integer primary key);
create table t (a integer references p, b integer, c integer, d text);
create index a_only on t (a);
create index near on t (a, b, c);
create index other on t (d);
create index texts on t (d text_pattern_ops) where a > 1;
create index plain on t (d) where a > 2;
create table u (d text);
create index i on u (d);
