create table right_order (id integer, gone integer, name text, age integer);
alter table right_order drop column gone;
create table wrong_order (id integer, age integer, name text);
create table free_order (age integer, id integer);
create table another (id integer, nam text);
