create table t (id integer) with (fillfactor = 70, autovacuum_enabled = false);
