create table t (id integer, constraint x exclude using hash (id with =));
comment on index x is 'one';
