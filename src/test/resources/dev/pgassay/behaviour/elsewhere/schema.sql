create role behaviour_member;
create schema a;
grant usage on schema a to behaviour_member;
create table a.notes (id int primary key);
create table notes (id int primary key, n text);
alter table notes enable row level security;
create policy p on notes using (exists (select from a.notes));
grant select, insert, update, delete on notes to behaviour_member;
-- what a trigger may not do
create table a.leaves (id int primary key);
create table leaves (id int primary key);
create function copies() returns trigger language plpgsql as $$ begin insert into a.leaves values (new.id); return new; end $$;
create trigger copies after insert on leaves for each row execute function copies();
grant insert on leaves to behaviour_member;
