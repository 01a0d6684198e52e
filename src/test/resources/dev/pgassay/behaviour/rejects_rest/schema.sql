create table spans (id int primary key, a int, b int, constraint ab check (a < b));
create table orders (id int primary key, kind text not null, total int, paid int, constraint paid_ok check (paid <= total));
create table slots (id int primary key, a int not null, b int not null, constraint slots_ab check (a < b), constraint slots_a check (a < 10));
-- people's keys are theirs: none is made for a row that points at nothing
create table tenants (id int primary key);
create table users (tenant int references tenants, id int, primary key (tenant, id));
create table notes (
    id int primary key,
    tenant int not null references tenants,
    author int not null,
    text text not null,
    n int not null check (n > 100),
    foreign key (tenant, author) references users
);
-- what is there stays, and what triggers read beside the row
create table codes (id int primary key, code text not null unique);
insert into codes values (1, 'taken');
create table quotas (owner text primary key, free int not null);
create table files (id int primary key, owner text not null, name text not null);
create function has_room() returns trigger language plpgsql as $$
begin
    if coalesce((select sum(free) from quotas where owner = new.owner), 0) < 1 then
        raise exception 'no room' using errcode = 'ZZ001';
    end if;
    return null;
end $$;
create trigger has_room after insert on files for each row execute function has_room();
-- what a trigger asks of the session is not answered for the row that is to be refused
create table papers (id int primary key, state text not null, title text not null);
create function by_editors() returns trigger language plpgsql as $$
begin
    if new.state = 'out' and coalesce(current_setting('app.editor', true), '') <> '1' then
        raise exception 'editors only' using errcode = 'ZZ002';
    end if;
    return null;
end $$;
create trigger by_editors after insert on papers for each row execute function by_editors();
-- but what it asks of all
create table logged (id int primary key, a int not null, b int not null, constraint logged_ab check (a < b));
create function who() returns trigger language plpgsql as $$
begin
    if current_setting('app.who') = '' then raise exception 'who?'; end if;
    return null;
end $$;
create trigger who after insert on logged for each row execute function who();
-- nulls
create table nulls (id int primary key, n int, t text not null, constraint nulls_n check (n is not null or t = 'x'));
create function to_null() returns trigger language plpgsql as $$ begin new.t := null; return new; end $$;
create table undone (id int primary key, n int, t text not null);
create trigger to_null before insert on undone for each row execute function to_null();
-- somebody's row is what becomes of their own INSERT
create role behaviour_member;
create table owned (
    id int primary key,
    owner text not null,
    a int not null,
    b int not null,
    constraint owned_ab check (a < b)
);
alter table owned enable row level security;
create policy own on owned to behaviour_member using (true) with check (owner = current_setting('app.user'));
grant insert on owned to behaviour_member;
-- keys: by default, optional, in part null
create table parts (
    id int primary key,
    tenant int not null default 1 references tenants,
    parent int references parts,
    author int,
    name text not null constraint parts_name check (name <> ''),
    constraint parts_author foreign key (tenant, author) references users
);
create table numbered (id int primary key generated always as identity, name text not null, slug text not null unique);
