create domain email as text check (value like '%@%');
comment on domain email is 'with an @';
create domain price as numeric(10,2) default 0.5 not null
  constraint positive check (value > 0) constraint "Not too high" check (value < 1e6);
create domain plain as integer;
create domain sorted as text collate "C";
create domain narrower as email constraint short check (length(value) < 100);
create domain tags as varchar(20)[] default '{}';
create table t (a integer);
create domain late as text;
alter domain late add constraint known check (value in ('a', 'it''s')) not valid;
alter domain late add constraint lower check (value = lower(value)) not valid;
alter domain late add constraint filled check (value <> '');
create domain "Named" as text constraint given not null;
