create foreign data wrapper w;
create server s foreign data wrapper w;
create table t (id integer);
