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
-- one too many that lets nothing through, or nothing that others do not; one that does
create table spare (id int primary key, n text);
alter table spare enable row level security;
create policy open on spare using (true);
create policy never on spare using (false);
create policy narrow on spare for delete to behaviour_visitor using (n = 'x');
create table hole (id int primary key, n text);
alter table hole enable row level security;
create policy never on hole using (false);
create policy hole on hole for select using (true);
create policy blind on hole for delete using (true);
create table twice (id int primary key, n text);
alter table twice enable row level security;
create policy one on twice using (true);
create policy two on twice using (true);
grant select, insert, update, delete on spare, hole, twice to behaviour_visitor;
