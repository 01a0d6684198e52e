create table t (id integer primary key with (fillfactor = 70));
