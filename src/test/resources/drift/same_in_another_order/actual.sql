create function f() returns integer language sql as 'select 1';
create table t (id integer, a text);
create index i on t (a);
alter table t add primary key (id);
create view v as select id from t;
