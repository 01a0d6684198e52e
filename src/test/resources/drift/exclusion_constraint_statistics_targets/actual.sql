create table t (n integer, constraint ex exclude using btree ((n + 1) with =));
alter index ex alter column 1 set statistics 100;
