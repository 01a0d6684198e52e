create table t (id integer);
alter table t enable row level security;
alter table t force row level security;
