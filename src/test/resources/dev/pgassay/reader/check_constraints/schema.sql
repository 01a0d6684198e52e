create function valid_code(text) returns boolean language sql immutable return length($1) = 3;
create table t (a integer, status text,
  constraint status_known check (status in ('draft', 'it''s')),
  constraint many check (a > 0 and (a < 10 or status = '),(')),
  constraint by_function check (valid_code(status)),
  constraint own_rows check (a is not null) no inherit,
  check (a <> 5));
alter table t add constraint not_checked check (a > 1) not valid;
comment on constraint many on t is 'bounds';
create domain email as text check (value like '%@%');
