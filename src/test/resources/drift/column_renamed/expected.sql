create table t (id integer, created_at date);
