create domain code as varchar(5) check (value in ('a', 'b')) check (value between 'a' and 'y' and value <> 'x');
create table t (
  id integer default case when 1 between 0 and 2 and 3 > 2 then 1 else 2 end,
  state varchar(20),
  odd boolean generated always as (id between 1 and 9 and id <> 2) stored,
  constraint known check (state in ('on', 'of''f', 'a) b', 'c, d]')),
  constraint chain check (id between 1 and 9 and state <> '' or id is null),
  constraint deep check (((id > 0 or id is null) or state = 'x') or state = 'y'),
  constraint apart exclude (id with =) where (state in ('on', 'off') and id between 1 and 9 and id <> 2));
create index part on t (id) where state in ('on', 'off') and id between 1 and 9 and id <> 2;
create index said on t ((id between 1 and 9 and state > ''), lower(state));
create table p (id integer, state varchar(20)) partition by list ((id between 1 and 9 and state in ('on', 'off')));
create view v as select id, id between 1 and 9 and state > '' as some from t where state not in ('on', 'off');
create view everything as select id, one from t natural left join (select 1 as one) other;
create materialized view m as select id from t where id between 1 and 9 and state in ('on', 'off');
create policy those on t using (id between 1 and 9 and state in ('on', 'off')) with check (state in ('on', 'off'));
create function f() returns trigger language plpgsql as 'begin return new; end';
create trigger watched before update on t for each row
  when (new.id between 1 and 9 and new.state in ('on', 'off')) execute function f();
create function g(x varchar, y boolean default 1 between 0 and 2 and 3 > 2) returns boolean
  return x in ('a', 'b') and y;
create function h(x integer) returns boolean return x between 1 and 9 and x <> 2;
