create table found (id integer not null, body text);
create table found_unique (id integer not null unique, body text);
create table keyed (id integer primary key, body text);
create table found_partitioned (id integer, at date) partition by range (at);
create table part partition of found_partitioned for values from ('2025-01-01') to ('2026-01-01');
create view a_view as select * from found;
create foreign data wrapper wrapper;
create server elsewhere foreign data wrapper wrapper;
create foreign table foreign_table (id integer) server elsewhere;
