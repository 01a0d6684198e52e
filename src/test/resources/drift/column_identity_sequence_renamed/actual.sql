create table t (id integer generated always as identity);
alter sequence t_id_seq rename to t_numbers;
