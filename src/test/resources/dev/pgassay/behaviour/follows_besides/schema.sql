create role behaviour_app;
grant usage on schema public to behaviour_app;
-- what is declared is otherwise, and beside it something that is not: a row or cell is told with the first only where that is why
create table subs (id int primary key, plan text not null, seats int not null);
create table docs (id int primary key, owner text, deleted boolean not null default false, public boolean not null);
alter table docs enable row level security;
create policy own on docs using (owner = current_setting('app.user', true));
create policy pub on docs for select using (public);
-- row security was switched off, and a policy that nobody has declared is open
create table notes (id int primary key, owner text);
create policy own on notes using (owner = current_setting('app.user', true));
create policy pub on notes for delete using (true);
-- of two policies that are otherwise each opens another cell; a third keeps the rest
create table parts (id int primary key, kind text not null);
alter table parts enable row level security;
create policy sold on parts for select using (true);
create policy made on parts for delete using (true);
-- two that let the same through
create table twice (id int primary key, kind text not null);
alter table twice enable row level security;
create policy one on twice for select using (true);
create policy two on twice for select using (true);
-- one that is missing, of which all is stated, and which restricts
create table held (id int primary key, kind text not null);
alter table held enable row level security;
create policy all_of_them on held using (true);
-- a privilege, another owner, and what the owner may do without FORCE
create table lent (id int primary key);
grant select, delete on lent to behaviour_app with grant option;
create table kept (id int primary key);
alter table kept enable row level security;
alter table kept owner to behaviour_app;
create policy none on kept using (false);
grant select, insert, update, delete on docs, notes, parts, twice, held to behaviour_app;
-- constraints that are declared and otherwise, of each kind, beside a trigger that is gone
create extension btree_gist;
create table rooms (id int primary key, slug text, during int4range, parent int, kind text);
create unique index rooms_kind on rooms (kind) where kind = 'x';
create table keyless (id int not null, n int);
-- a trigger that raised is gone, of which all is declared; and one of which the function is another
create function guard() returns trigger language plpgsql as $$ begin if new.n < 0 then raise exception 'n'; end if; return new; end $$;
create table guarded (id int primary key, n int);
create table stamped (id int primary key, n int, updated_at timestamptz default now());
create function stamp() returns trigger language plpgsql as $$ begin return new; end $$;
create trigger stamp before update on stamped for each row execute function stamp();
create table put_back (id int primary key, n int, updated_at timestamptz default now());
create function keep() returns trigger language plpgsql as $$ begin new.updated_at := old.updated_at; return new; end $$;
create trigger stamp before update on put_back for each row execute function stamp();
create trigger zero before update on put_back for each row execute function keep();
-- a trigger too many that swallows a row or fails, and a column of another type
create function nothing() returns trigger language plpgsql as 'begin return null; end';
create function broken() returns trigger language plpgsql as 'begin perform nope(); return new; end';
create table swallowed (id int primary key, a int check (a > 0));
create trigger before_insert before insert on swallowed for each row execute function nothing();
create table failing (id int primary key, a int check (a > 0));
create trigger before_insert before insert on failing for each row execute function broken();
create table loans (id int primary key, days int check (days < 1000));
