create table t (id int4range, constraint x exclude using gist (id with &&) with (buffering = off, fillfactor = 70));
