create role behaviour_member;
create role behaviour_writer;
create table notes (id int primary key, n text);
alter table notes enable row level security;
create policy d on notes for delete to behaviour_member using (true);
grant select, update, delete on notes to behaviour_member;
create table pages (id int primary key, n text);
alter table pages enable row level security;
create policy u on pages for update using (n = 'a');
grant select, update, delete on pages to behaviour_member;
grant update (n), delete on pages to behaviour_writer;
-- no privilege to read
create table leaves (id int, n text) partition by list (id);
create table leaf partition of leaves default;
grant delete on leaves to behaviour_writer;
grant update on leaves to behaviour_writer;
-- what may be deleted may be seen
create table quires (id int primary key, owner text);
alter table quires enable row level security;
create policy own on quires using (owner = 'me') with check (true);
grant select, update, delete on quires to behaviour_member;
-- a trigger refuses it, whatever the policies let through
create table bindings (id int primary key);
alter table bindings enable row level security;
create policy d on bindings for delete using (true);
create function refuses() returns trigger language plpgsql as $$ begin raise exception 'no'; end $$;
create trigger refuses before delete on bindings for each row execute function refuses();
grant select, delete on bindings to behaviour_member;
-- what is gone is hidden, and can be deleted all the same
create table drafts (id int primary key, gone boolean);
alter table drafts enable row level security;
create policy s on drafts for select using (not gone);
create policy d on drafts for delete using (true);
grant select, delete on drafts to behaviour_member;
-- where the row is in one partition, and nothing but the table may be used
create table events (id int, at date, tenant int not null, primary key (id, at)) partition by range (at);
create table events_1 partition of events for values from ('2024-01-01') to ('2025-01-01');
create table events_2 partition of events for values from ('2025-01-01') to ('2026-01-01');
alter table events enable row level security;
create policy t on events using (tenant = 1) with check (true);
create policy d on events for delete using (true);
grant select, update, delete on events to behaviour_member;
revoke usage on language plpgsql from public;
revoke execute on function pg_catalog.set_config(text, text, boolean) from public;
-- it fails for another reason
create table graves (id int primary key, depth int not null);
alter table graves enable row level security;
create policy d on graves for delete using (1 / depth > 0);
grant select, delete on graves to behaviour_member;
-- only the new row is refused, and another would not be
create table cups (id int primary key, owner text, body text);
alter table cups enable row level security;
create policy s on cups for select using (owner = 'me');
create policy w on cups for update using (true) with check (owner = 'me');
grant select, update on cups to behaviour_member;
-- the new row that a trigger or a rule writes elsewhere is refused
create table mugs (id int primary key, owner text);
create function copies() returns trigger language plpgsql as $$ begin insert into mugs values (9, 'you'); return null; end $$;
create trigger copies before update on mugs for each statement execute function copies();
create table jugs (id int primary key, owner text);
create rule copies as on update to jugs do also insert into jugs values (9, 'you');
alter table mugs enable row level security;
alter table jugs enable row level security;
create policy u on mugs for update using (false);
create policy i on mugs for insert with check (false);
create policy s on mugs for select using (false);
create policy u on jugs for update using (false);
create policy i on jugs for insert with check (false);
create policy s on jugs for select using (false);
grant select, insert, update on mugs, jugs to behaviour_member;
-- what must be read fails, and nothing need be read
create table wells (id int primary key, owner text);
alter table wells enable row level security;
create policy s on wells for select using (owner = current_setting('behaviour.none'));
create policy d on wells for delete using (id = 1);
grant select, delete on wells to behaviour_member;
