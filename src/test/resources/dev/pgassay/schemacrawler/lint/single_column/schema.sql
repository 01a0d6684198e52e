create table found (id integer primary key);
create table found_none ();
create table two (id integer primary key, a integer);
create view a_view as select id from two;
