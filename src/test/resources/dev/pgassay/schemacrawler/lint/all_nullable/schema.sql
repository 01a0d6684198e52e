create domain required as text not null;
create table found (id integer primary key, a integer, b text);
create table found_without_key (a integer, b text);
create table one_required (id integer primary key, a integer not null, b text);
create table domain_required (id integer primary key, a required, b text);
create table only_a_key (a integer, b integer, primary key (a, b));
create view a_view as select * from found;
