create table t (id integer, a varchar(30));
