create table t (id integer);
comment on column t.id is 'the number';
