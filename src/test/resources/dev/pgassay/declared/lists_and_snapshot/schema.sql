create type status as enum ('draft', 'done');
create table parents (id int primary key);
create table notes (id int primary key, parent int, status status, body text, at timestamptz);
alter table notes add constraint fk_parent foreign key (parent) references parents on delete cascade;
create index notes_status on notes (status) where status = 'done';
create index notes_met on notes (body);
create index notes_other on notes (at desc);
-- what no longer is as it was when the snapshot was written: notes_draft and notes_lower are gone
