create table t (id integer, constraint k primary key (id) with (fillfactor = 70, deduplicate_items = off));
