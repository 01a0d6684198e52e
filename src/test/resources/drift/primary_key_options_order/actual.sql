create table t (id integer, constraint k primary key (id) with (deduplicate_items = off, fillfactor = 70));
