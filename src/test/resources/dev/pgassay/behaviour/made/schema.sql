create role behaviour_visitor;
create role behaviour_service;
create table authors (id uuid primary key default gen_random_uuid(), name varchar(20) not null check (name <> ''), active boolean not null);
create table books (
    id serial primary key,
    author uuid not null references authors,
    code text not null unique check (code ~ '^[A-Z]{3}-\d{2}$'),
    price numeric(6, 2) not null check (price > 0)
);
create table scribbles (note text, page int);
create table never (id int not null, constraint never_check check (id > 5 and id < 3));
alter table authors enable row level security;
alter table books enable row level security;
alter table scribbles enable row level security;
grant select, insert, update, delete on authors, books, scribbles, never to behaviour_visitor, behaviour_service;
grant usage on sequence books_id_seq to behaviour_visitor, behaviour_service;
create policy service on authors to behaviour_service using (true);
create policy service on books to behaviour_service using (true);
create policy service on scribbles to behaviour_service using (true);
create policy active on authors for select to behaviour_visitor using (active);
create policy cheap on books for select to behaviour_visitor using (price < 10);
