create table t (id integer);
comment on table t is 'orders';
