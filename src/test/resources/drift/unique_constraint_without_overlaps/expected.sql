create table t (a int4range, during daterange, unique (a, during));
