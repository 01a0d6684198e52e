-- what is done instead counts no row
create role behaviour_member;
create table notes (id int primary key, owner text, gone boolean not null default false);
create function hides() returns trigger language plpgsql security definer
  as $$ begin update notes set gone = true where id = old.id; return null; end $$;
create trigger hides before delete on notes for each row execute function hides();
grant select, delete on notes to behaviour_member;
create table memos (id int primary key, gone boolean not null default false);
create rule hides as on delete to memos do instead update memos set gone = true where id = old.id;
grant select, delete on memos to behaviour_member;
-- the same of rows that are not seen
create table diaries (id int primary key, owner text, gone boolean not null default false);
create function forgets() returns trigger language plpgsql security definer
  as $$ begin update diaries set gone = true where id = old.id; return null; end $$;
create trigger forgets before delete on diaries for each row execute function forgets();
alter table diaries enable row level security;
create policy s on diaries for select using (owner = 'me');
create policy d on diaries for delete using (true);
grant select, delete on diaries to behaviour_member;
-- nothing is done instead
create table stones (id int primary key);
create rule stays as on delete to stones do instead nothing;
grant select, delete on stones to behaviour_member;
-- what changes nothing is no update
create table pins (id int primary key, n text);
create trigger same before update on pins for each row execute function suppress_redundant_updates_trigger();
alter table pins enable row level security;
create policy u on pins using (true);
grant select, update on pins to behaviour_member;
-- a trigger in one partition
create table pegs (id int, n text) partition by list (id);
create table peg partition of pegs default;
create trigger same before update on peg for each row execute function suppress_redundant_updates_trigger();
grant select, update on pegs to behaviour_member;
-- a trigger that stands in nobody's way
create table tags (id int primary key, n text);
create function passes() returns trigger language plpgsql as $$ begin return new; end $$;
create trigger passes before update on tags for each row execute function passes();
alter table tags enable row level security;
create policy s on tags for select using (true);
grant select, update on tags to behaviour_member;
