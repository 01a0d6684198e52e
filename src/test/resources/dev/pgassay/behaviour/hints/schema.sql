create role behaviour_owner;
create role behaviour_helper in role behaviour_owner;
create role behaviour_visitor;
grant usage on schema public to behaviour_owner;
create table notes (id int primary key, n text);
alter table notes enable row level security;
alter table notes owner to behaviour_owner;
create policy p on notes using (n = 'x');
create table pages (id int primary key);
alter table pages enable row level security;
create policy p on pages using (true);
create policy r on pages as restrictive using (false);
grant select, insert on pages to behaviour_visitor;
create table leaves (id int primary key);
grant select on leaves to behaviour_visitor;
create table quires (id int primary key);
alter table quires enable row level security;
grant select, delete on quires to behaviour_visitor;
-- WITH CHECK is what refuses, or lets through
create table drafts (id int primary key, owner text, state text);
alter table drafts enable row level security;
create policy w on drafts for update using (owner = 'ada') with check (state = 'draft');
create policy s on drafts for select using (true);
create policy never on drafts using (false);
grant select, update on drafts to behaviour_visitor;
-- no policy keeps these away
create table kept (id int primary key, n text);
create function no() returns trigger language plpgsql as $$
  begin if current_user = 'behaviour_visitor' then return null; end if; return coalesce(new, old); end $$;
create trigger no before delete or insert on kept for each row execute function no();
create rule nothing as on update to kept where current_user = 'behaviour_visitor' do instead nothing;
alter table kept enable row level security;
create policy open on kept using (true);
grant select, insert, update, delete on kept to behaviour_visitor;
-- row security that is not enabled denies nothing
create table unsecured (id int primary key, owner text);
create policy w on unsecured for insert with check (owner = 'ada');
grant insert on unsecured to behaviour_visitor;
-- one that cannot be found goes by its own policy; and one that should not be found is
create table hidden (id int primary key, owner text);
alter table hidden enable row level security;
create policy own on hidden for select using (owner = 'ada');
create policy hole on hidden for delete using (true);
grant select, delete on hidden to behaviour_visitor;
create table found (id int primary key, owner text);
alter table found enable row level security;
create policy seen on found for select using (true);
create policy gone on found for delete using (true);
grant select, delete on found to behaviour_visitor;
-- a membership without its privileges
create role behaviour_staff;
create role behaviour_ann noinherit in role behaviour_staff;
create table staffed (id int primary key);
alter table staffed enable row level security;
create policy own on staffed to behaviour_staff using (true);
grant select on staffed to behaviour_ann;
-- a view goes by its owner
create view drafted as select * from drafts;
create view asked with (security_invoker) as select * from drafts;
alter view drafted owner to behaviour_owner;
grant select, insert on drafts to behaviour_owner;
grant select, insert on drafted, asked to behaviour_visitor;
insert into drafts values (100, 'bob', 'x');
