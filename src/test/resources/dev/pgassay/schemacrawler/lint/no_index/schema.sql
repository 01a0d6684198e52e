create table found (a integer, b integer);
create table indexed (a integer, b integer);
create index on indexed (a);
create table excluded (r int4range, b integer, exclude using gist (r with &&));
create table keyed (a integer primary key, b integer);
