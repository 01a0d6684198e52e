create table plain (b integer, a integer, constraint plain_key primary key (a, b));
comment on constraint plain_key on plain is 'the order matters';
create table rich (id integer, at date, note text, extra text,
  primary key (id) include (note, extra) with (fillfactor = 80) deferrable initially deferred);
create table put_off (id integer primary key deferrable);
create table from_index (id integer not null);
create unique index from_index_id on from_index (id);
alter table from_index add constraint renamed primary key using index from_index_id;
create table none_at_all (id integer);
create table parted (a integer not null) partition by list (a);
create table parted_1 partition of parted for values in (1);
alter table only parted add constraint not_everywhere primary key (a);
alter table put_off disable trigger all;
