create table plain (b integer, a integer, constraint plain_key primary key (a, b));
comment on constraint plain_key on plain is 'the order matters';
create table rich (id integer, at date, note text, extra text,
  primary key (id) include (note, extra) with (fillfactor = 80) deferrable initially deferred);
create table put_off (id integer primary key deferrable);
create table from_index (id integer not null);
create unique index from_index_id on from_index (id);
alter table from_index add constraint renamed primary key using index from_index_id;
create table none_at_all (id integer);
