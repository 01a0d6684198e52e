create role behaviour_visitor;
create table notes (id int primary key);
alter table notes enable row level security;
grant select on notes to behaviour_visitor;
