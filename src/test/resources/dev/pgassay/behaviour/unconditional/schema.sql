create role behaviour_member;
create role behaviour_writer;
create table notes (id int primary key, n text);
alter table notes enable row level security;
create policy d on notes for delete to behaviour_member using (true);
grant select, update, delete on notes to behaviour_member;
create table pages (id int primary key, n text);
alter table pages enable row level security;
create policy u on pages for update using (n = 'a');
grant select, update, delete on pages to behaviour_member;
grant update (n), delete on pages to behaviour_writer;
-- no privilege to read
create table leaves (id int, n text) partition by list (id);
create table leaf partition of leaves default;
grant delete on leaves to behaviour_writer;
grant update on leaves to behaviour_writer;
-- what may be deleted may be seen
create table quires (id int primary key, owner text);
alter table quires enable row level security;
create policy own on quires using (owner = 'me') with check (true);
grant select, update, delete on quires to behaviour_member;
-- a trigger refuses it, whatever the policies let through
create table bindings (id int primary key);
alter table bindings enable row level security;
create policy d on bindings for delete using (true);
create function refuses() returns trigger language plpgsql as $$ begin raise exception 'no'; end $$;
create trigger refuses before delete on bindings for each row execute function refuses();
grant select, delete on bindings to behaviour_member;
-- what is gone is hidden, and can be deleted all the same
create table drafts (id int primary key, gone boolean);
alter table drafts enable row level security;
create policy s on drafts for select using (not gone);
create policy d on drafts for delete using (true);
grant select, delete on drafts to behaviour_member;
