create table t (id integer unique);
