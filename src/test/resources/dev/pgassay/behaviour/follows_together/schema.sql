-- several parts are otherwise: what is needed is named, and nothing else
create role behaviour_app;
create role behaviour_guest;
grant usage on schema public to behaviour_app, behaviour_guest;
-- two policies that let the same through, behind a third of which only the new rows are otherwise
create table pairs (id int primary key, owner text, public boolean not null default false, gone boolean not null default false);
alter table pairs enable row level security;
create policy edit on pairs for update using (true) with check (true);
create policy ra on pairs for select using (public);
create policy rb on pairs for select using (public);
-- row security and a policy; a privilege besides
create table both_off (id int primary key, public boolean not null default false);
create policy own on both_off using (true) with check (true);
grant select, insert, delete on both_off to behaviour_app;
-- a privilege and a policy
create table unread (id int primary key, public boolean not null default false);
alter table unread enable row level security;
grant insert, delete on unread to behaviour_app;
-- privileges of columns
create table columns_only (id int primary key, kind text, n int);
grant select on columns_only to behaviour_app;
grant update (kind) on columns_only to behaviour_app;
-- a row that a policy should refuse
create table written (id int primary key, owner text not null);
alter table written enable row level security;
create policy own on written using (owner = current_setting('app.user', true)) with check (true);
-- a policy that fails, and one that reads another table
create table failing (id int primary key, n int not null);
alter table failing enable row level security;
create policy own on failing using (1 / (n - 1) > 0);
create table members (who text, note int);
alter table members enable row level security;
create policy mem on members for select using (true);
create table notes (id int primary key);
alter table notes enable row level security;
create policy via on notes for select using (exists (select from members m where m.note = id));
-- an update that is granted, where a trigger raises what should be denied
create table granted (id int primary key, n int);
create function refuse() returns trigger language plpgsql as $$ begin raise exception 'no'; end $$;
create trigger refuse before update on granted for each row execute function refuse();
grant select, insert, update, delete on pairs, written, failing, notes, members, granted to behaviour_app;
-- a trigger that should raise, where an error is declared
create table locked (id int primary key, n int);
create trigger refuse before update or delete on locked for each row execute function refuse();
alter table locked disable trigger refuse;
grant select, insert, update, delete on locked to behaviour_app;
-- one that puts back what another stamps; one that is switched off and does nothing
create table stamped (id int primary key, n int, updated_at timestamptz not null default now());
create function stamp() returns trigger language plpgsql as $$ begin new.updated_at := clock_timestamp(); return new; end $$;
create function keep() returns trigger language plpgsql as $$ begin new.updated_at := old.updated_at; return new; end $$;
create trigger stamp before update on stamped for each row execute function stamp();
create trigger zero before update on stamped for each row execute function keep();
create table idle (id int primary key, n int, updated_at timestamptz not null default now());
create function idle() returns trigger language plpgsql as $$ begin return new; end $$;
create trigger stamp before update on idle for each row execute function idle();
alter table idle disable trigger stamp;
-- a function of a trigger that refuses less, a check that refuses before the one that is declared, a default
create table counted (id int primary key, n int);
create function count_up() returns trigger language plpgsql as $$ begin if new.n = 7 then raise exception 'seven'; end if; return new; end $$;
create trigger counted before insert on counted for each row execute function count_up();
create table checked (id int primary key, kind text, n int, constraint aaa check (kind <> '' and n > 0), constraint k check (kind <> ''));
create table finished (id int primary key, kind text not null, n int not null, done_at timestamptz, constraint dn check ((kind = 'done') = (done_at is not null)));
-- a column that is not there, without which a policy cannot be put back
create table lacking (id int primary key, owner text);
alter table lacking enable row level security;
create policy own on lacking using (true);
grant select on lacking to behaviour_app;
-- a view whose owner's privileges count, and the table behind it
create table behind (id int primary key, owner text);
alter table behind enable row level security;
create policy own on behind using (owner = current_setting('app.user', true));
grant select on behind to behaviour_app;
create view shown as select * from behind;
grant select on shown to behaviour_app, behaviour_guest;
-- a reference that lets nothing be deleted
create table owners (id int primary key);
create table owned (id int primary key, owner int, constraint owned_owner foreign key (owner) references owners);
grant select, delete on owners, owned to behaviour_app;
-- what is done before tells the session a setting, which only another session forgets
create table told (id int primary key, owner text default current_setting('app.user', true), n int);
alter table told enable row level security;
create policy own on told using (true);
grant select on told to behaviour_app;
-- a schema
create schema other;
create table other.things (id int primary key, public boolean not null);
alter table other.things enable row level security;
create policy pub on other.things using (public);
grant select on other.things to behaviour_guest;
