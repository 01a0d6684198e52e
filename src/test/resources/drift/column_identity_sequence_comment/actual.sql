create table t (id integer generated always as identity);
comment on sequence t_id_seq is 'numbers';
