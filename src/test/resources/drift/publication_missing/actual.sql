create table t (id integer primary key, a text, b text);
create table u (id integer primary key);
