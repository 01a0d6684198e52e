create table t (id integer primary key);
comment on index t_pkey is 'one';
