create table t (id integer, n integer);
create sequence s;
alter sequence s owned by t.id;
