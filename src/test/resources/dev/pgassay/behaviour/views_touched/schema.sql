create role behaviour_member;
-- those behind the view may be changed unseen
create table posts (id int primary key, owner text not null unique);
insert into posts values (1, 'me'), (2, 'you');
alter table posts enable row level security;
create policy s on posts for select using (owner = 'me');
create policy d on posts for delete using (true);
create policy w on posts for update using (owner = 'me');
grant select, update, delete on posts to behaviour_member;
create view feed with (security_invoker) as select id, owner from posts;
create view feeds with (security_invoker) as select * from feed;
grant select, update, delete on feed, feeds to behaviour_member;
-- what the view keeps away it keeps away without a condition
create table tasks (id int primary key, owner text not null, body text);
insert into tasks values (1, 'ada', 'a'), (2, 'bob', 'b');
create view hers as select * from tasks where owner = coalesce(nullif(current_setting('app.user', true), ''), owner);
grant select, update, delete on hers to behaviour_member;
-- nothing may be read
create view unread as select * from tasks;
grant update (body), delete on unread to behaviour_member;
-- another row is what is refused
create table parts (id int primary key, owner text);
create table users (part int references parts);
insert into parts values (1, 'me'), (2, 'you');
insert into users values (1);
create view part as select * from parts where owner = coalesce(nullif(current_setting('app.user', true), ''), owner);
grant select, delete on part to behaviour_member;
-- what is done instead
create view done as select p.id, p.owner, t.body from parts p join tasks t using (id);
create function does() returns trigger language plpgsql security definer
  as $$ begin update tasks set body = new.body where id = old.id; return null; end $$;
create trigger does instead of update on done for each row execute function does();
grant select, update on done to behaviour_member;
-- which cannot be changed
create view counts as select owner, count(*) from tasks group by owner;
grant select, update, delete on counts to behaviour_member;
-- what it does is done elsewhere
create table elsewhere (id int, body text);
create view afar as select id, owner, body from tasks;
create function goes_afar() returns trigger language plpgsql security definer
  as $$ begin insert into elsewhere values (old.id, old.body); return null; end $$;
create trigger goes_afar instead of delete on afar for each row execute function goes_afar();
grant select, delete on afar to behaviour_member;
