create table t (id int4range, constraint x exclude using gist (id with &&) with (fillfactor = 70, buffering = off));
