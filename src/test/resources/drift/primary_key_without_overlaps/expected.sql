create table t (a int4range, during daterange, primary key (a, during));
