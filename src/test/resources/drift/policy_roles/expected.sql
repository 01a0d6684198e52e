create role drift_one; create role drift_two;
create table t (id integer, owner text);
alter table t enable row level security;
create policy p on t to drift_one using (true);
