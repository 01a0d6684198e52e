-- A row of a class is made from a part of it, and is not to be deleted: another is inserted beside it, or it goes without triggers.
create role behaviour_app nologin;

create table swallowed (id uuid primary key, owner text not null, title text not null check (title <> ''));
alter table swallowed enable row level security;
create policy own on swallowed to behaviour_app using (owner = current_setting('app.user', true));
create function keep() returns trigger language plpgsql as $$ begin return null; end $$;
create trigger keep before delete on swallowed for each row execute function keep();

create table refused (like swallowed including all);
alter table refused enable row level security;
create policy own on refused to behaviour_app using (owner = current_setting('app.user', true));
create function refuse() returns trigger language plpgsql as $$ begin raise exception 'it stays'; end $$;
create trigger refuse before delete on refused for each row execute function refuse();

create table soft (like swallowed including all, deleted_at timestamptz);
alter table soft enable row level security;
create policy own on soft to behaviour_app using (owner = current_setting('app.user', true));
create rule soft as on delete to soft do instead update soft set deleted_at = now() where id = old.id;

create table named (slug text not null unique, id bigint primary key generated always as identity, owner text not null, title text not null);
create trigger keep before delete on named for each row execute function keep();

create table invoices (number text primary key, status text not null default 'draft' check (status in ('draft', 'open')), total numeric not null);
create function only_drafts() returns trigger language plpgsql as $$ begin
    if old.status <> 'draft' then raise exception 'only drafts'; end if;
    return old;
end $$;
create trigger only_drafts before delete on invoices for each row execute function only_drafts();

create table organizations (id bigint primary key generated always as identity, slug text not null unique, plan text not null);
create table preferences (organization_id bigint primary key references organizations, theme text not null default 'light');
create function prefer() returns trigger language plpgsql security definer as $$ begin
    insert into preferences (organization_id) values (new.id);
    return null;
end $$;
create trigger prefer after insert on organizations for each row execute function prefer();

-- Of this one there is no other, and it has not all that it needs.
create table single (id int primary key check (id = 1), owner text not null, title text not null);
create trigger keep before delete on single for each row execute function keep();

-- Nor does the trigger of this one stand aside.
create table fixed (like single including all);
create trigger keep before delete on fixed for each row execute function keep();
alter table fixed enable always trigger keep;

-- What should raise an error does not fire.
create table unguarded (id int primary key generated always as identity, note text);
create trigger refuse before delete on unguarded for each row execute function refuse();
alter table unguarded disable trigger refuse;

grant select, insert, update, delete on all tables in schema public to behaviour_app;
