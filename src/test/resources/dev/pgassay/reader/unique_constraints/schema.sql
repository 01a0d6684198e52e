create table t (a integer, b integer, c integer,
  constraint plain unique (b, a),
  constraint nulls_same unique nulls not distinct (c),
  constraint put_off unique (a) include (c) with (fillfactor = 50) deferrable initially deferred,
  constraint later unique (b) deferrable initially immediate);
comment on constraint plain on t is 'pairs';
-- this one is no constraint
create unique index no_constraint on t (a, c) nulls not distinct;
-- the same name on another table; the index behind it has a name of its own
create table u (a integer);
create table parted (a integer unique) partition by list (a);
create table parted_1 partition of parted for values in (1);
create table unfinished (a integer) partition by list (a);
create table unfinished_1 partition of unfinished for values in (1);
alter table only unfinished add constraint not_everywhere unique (a);
alter table t disable trigger all;
