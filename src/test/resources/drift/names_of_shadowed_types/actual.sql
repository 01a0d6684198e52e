create type public.text as enum ('x');
create table t (a public.text);
