create table t (room integer, during tsrange, point point, cancelled boolean, area box,
  constraint no_overlap exclude using gist (during with &&) where (not cancelled) deferrable initially deferred,
  constraint one_room exclude using hash (room with =),
  constraint expressions exclude using gist (box(point, point) with &&, (tsrange(lower(during), upper(during), '[)')) with -|-) deferrable,
  constraint ordered exclude (room desc nulls last with =) include (cancelled) with (fillfactor = 60));
comment on constraint no_overlap on t is 'one booking at a time';
create table parted (a integer, constraint once exclude (a with =)) partition by list (a); -- since 17
create table parted_1 partition of parted for values in (1); -- since 17
alter index expressions alter column 2 set statistics 50;
alter table t disable trigger all;
