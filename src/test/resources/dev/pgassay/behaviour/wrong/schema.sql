create role behaviour_visitor;
create role behaviour_member;
create role behaviour_service;
create schema auth;
create function auth.uid() returns uuid language sql stable
    as $$ select nullif(current_setting('request.jwt.claim.sub', true), '')::uuid $$;
grant usage on schema auth to behaviour_member;
create table documents (
    id uuid primary key default gen_random_uuid(),
    owner uuid not null,
    title text not null,
    public boolean not null default false
);
alter table documents enable row level security;
grant select, insert, update, delete on documents to behaviour_member, behaviour_service;
grant select, update, delete on documents to behaviour_visitor;
create policy everyone on documents using (public);
create policy own on documents for update to behaviour_member using (owner = auth.uid()) with check (owner = auth.uid());
create table notes (note text);
insert into notes values ('a'), ('b');
grant select on notes to behaviour_visitor;
create table words (word text primary key);
alter table words enable row level security;
insert into words values ('a'), ('b');
grant select on words to behaviour_visitor;
create policy a on words for select using (word = 'a');
