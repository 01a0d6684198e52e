create role behaviour_visitor;
create table authors (id int primary key, name text not null);
create table books (
    id int primary key,
    author int not null references authors,
    code text not null unique,
    status text not null check (status in ('draft', 'out')),
    note text check (note <> ''),
    price numeric not null default 1 check (price > 0)
);
create table impossible (id int not null check (id <> id), status text check (status in ('a', 'b')));
grant insert on books to behaviour_visitor;
alter table books enable row level security;
create table teams (id int primary key);
create table members (team int references teams, who text, role text not null default 'member', primary key (team, who));
alter table members add constraint members_role_check check (role in ('owner', 'member'));
create function has_owner() returns trigger language plpgsql as $$
begin
    if not exists (select from members where team = new.id and role = 'owner') then
        raise exception 'team % has no owner', new.id;
    end if;
    return null;
end $$;
create constraint trigger has_owner after insert on teams deferrable initially deferred
    for each row execute function has_owner();
