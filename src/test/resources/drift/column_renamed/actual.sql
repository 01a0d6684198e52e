create table t (id integer, created date);
