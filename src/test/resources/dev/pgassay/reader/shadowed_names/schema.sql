create schema app;
create table app.pg_class (oid integer, relname text);
create table public.pg_type (a integer);
create type public.text as enum ('x');
create function public.lower(pg_catalog.text) returns pg_catalog.text language sql immutable as 'select $1';
create function public.format_type(oid, integer) returns pg_catalog.text language sql as 'select ''wrong''';
create table app.t (a public.text, b pg_catalog.text check (public.lower(b) <> 'x' and pg_catalog.lower(b) <> 'y'));
create index mine on app.t (public.lower(b));
create index theirs on app.t (pg_catalog.lower(b));
