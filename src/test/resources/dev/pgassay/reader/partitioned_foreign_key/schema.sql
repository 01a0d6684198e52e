create table target (id integer primary key);
create table source (id integer, target_id integer references target) partition by list (id);
create table source_1 partition of source for values in (1);
