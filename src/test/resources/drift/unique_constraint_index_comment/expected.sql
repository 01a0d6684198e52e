create table t (id integer unique);
comment on index t_id_key is 'one';
