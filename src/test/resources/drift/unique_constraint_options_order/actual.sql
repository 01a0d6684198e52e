create table t (id integer, constraint k unique (id) with (deduplicate_items = off, fillfactor = 70));
