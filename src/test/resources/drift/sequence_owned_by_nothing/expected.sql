create table t (id integer);
create sequence s;
alter sequence s owned by t.id;
