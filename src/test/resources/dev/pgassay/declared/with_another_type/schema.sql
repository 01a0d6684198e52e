-- when the snapshot was written status had failed for error, and name was text
create type status as enum ('draft', 'error');
create table notes (
  id int primary key,
  name varchar(50) constraint notes_name check (lower(name) <> 'none'),
  status status default 'error'
);
create index notes_lower on notes (lower(name));
create index notes_failed on notes (name) where status = 'error';
create view names as select name from notes where lower(name) <> 'me';
