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
