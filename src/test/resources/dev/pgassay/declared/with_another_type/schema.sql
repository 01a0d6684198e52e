-- when the snapshot was written status had failed for error, and name was text
create type status as enum ('draft', 'error');
create table notes (
  id int primary key,
  name varchar(50) constraint notes_name check (lower(name) <> 'none'),
  status status default 'error'
);
create index notes_lower on notes (lower(name));
create index notes_failed on notes (name) where status = 'error';
-- a text of the same word is no label: this is a change of its own
alter table notes add kind text constraint notes_kind check (kind <> 'error');
-- the extension was in public; of the references only the table is another
create schema ext;
create extension citext schema ext;
create table public.p (id int primary key);
create table ext.p (id int primary key);
create table moved (mail ext.citext, p int constraint moved_p references ext.p);
create view names as select name from notes where lower(name) <> 'me';
