create role behaviour_visitor;
create role behaviour_member;
create role behaviour_owner;
create role behaviour_helper in role behaviour_owner;
grant usage on schema public to behaviour_owner;
-- another command, another role
create table notes (id int primary key, n text);
alter table notes enable row level security;
create policy s on notes for select to behaviour_member using (true);
create policy d on notes to behaviour_visitor using (true);
-- what is missing opens nothing, what is there too closes nothing
create table pages (id int primary key);
alter table pages enable row level security;
create policy all_of_them on pages using (true);
create table leaves (id int primary key);
alter table leaves enable row level security;
create policy spare on leaves for insert with check (true);
create table quires (id int primary key);
alter table quires enable row level security;
create policy p on quires using (true);
create policy r on quires as restrictive using (false);
-- row security denies no select, and no policy takes a function away
create table plain (id int primary key);
create function hidden() returns boolean language sql as 'select true';
revoke execute on function hidden from public;
create table asked (id int primary key);
alter table asked enable row level security;
create policy asks on asked for select using (hidden());
-- another owner, and a privilege
create table owned (id int primary key);
alter table owned owner to behaviour_owner;
create table lent (id int primary key);
grant select, insert, update, delete on notes, pages, leaves, quires, plain, asked to behaviour_visitor;
grant select on owned to behaviour_visitor;
grant insert on lent to behaviour_visitor;
