create table t (id integer, owner text);
alter table t enable row level security;
create policy p on t for insert with check (owner = current_user);
