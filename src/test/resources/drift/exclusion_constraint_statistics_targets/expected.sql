create table t (n integer, constraint ex exclude using btree ((n + 1) with =));
