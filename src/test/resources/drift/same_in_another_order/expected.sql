create table t (id integer primary key, a text);
create index i on t (a);
create view v as select id from t;
create function f() returns integer language sql as 'select 1';
