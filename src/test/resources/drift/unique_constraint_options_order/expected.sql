create table t (id integer, constraint k unique (id) with (fillfactor = 70, deduplicate_items = off));
