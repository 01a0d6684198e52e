create type public.text as enum ('x');
create table t (a pg_catalog.text);
