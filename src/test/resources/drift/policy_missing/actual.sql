create table t (id integer, owner text);
alter table t enable row level security;
