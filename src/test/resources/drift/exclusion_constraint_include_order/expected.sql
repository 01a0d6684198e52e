create table t (id int4range, a text, b text, constraint x exclude using gist (id with &&) include (a, b));
