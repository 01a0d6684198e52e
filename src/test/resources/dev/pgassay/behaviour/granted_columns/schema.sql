create role behaviour_member;
create role behaviour_writer;
create role behaviour_reader;
-- the role of a user may be changed by the user
create table notes (id int primary key, n text, role text not null default 'user');
grant select, update (role), insert (id, n) on notes to behaviour_member;
-- no row can be made of what may be given, and none be found
create table keys (id int primary key, n text not null);
grant insert (n), update (n) on keys to behaviour_writer;
create table pages (id int primary key, n text);
grant select (n), delete on pages to behaviour_reader;
-- rows are seen by their policies, whatever columns are read
create table leaves (id int primary key, n text);
alter table leaves enable row level security;
create policy a on leaves using (n = 'a');
grant select (id), update (n) on leaves to behaviour_reader;
