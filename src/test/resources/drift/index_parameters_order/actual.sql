create table t (id integer, a text, b text);
create index i on t (id) with (deduplicate_items = off, fillfactor = 70);
