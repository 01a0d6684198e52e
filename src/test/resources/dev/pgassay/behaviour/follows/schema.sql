create role behaviour_visitor;
create role behaviour_member;
create table notes (id int primary key, note text);
create table pages (id int primary key);
alter table notes enable row level security;
alter table pages enable row level security;
create policy members on notes using (true);
create policy visitors on pages to behaviour_visitor using (true);
-- a policy of which only the comment is another opens nothing
create table remarks (id int primary key);
alter table remarks enable row level security;
create policy members on remarks using (true);
comment on policy members on remarks is 'as it is';
grant select, delete on notes, pages, remarks to behaviour_visitor, behaviour_member;
