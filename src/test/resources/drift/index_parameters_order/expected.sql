create table t (id integer, a text, b text);
create index i on t (id) with (fillfactor = 70, deduplicate_items = off);
