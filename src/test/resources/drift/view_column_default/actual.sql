create table t (id integer);
create view v as select id from t;
alter view v alter column id set default 5;
