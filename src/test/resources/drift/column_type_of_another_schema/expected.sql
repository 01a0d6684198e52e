create schema app;
create type app.mood as enum ('sad');
create type mood as enum ('sad');
create table app.t (a public.mood);
