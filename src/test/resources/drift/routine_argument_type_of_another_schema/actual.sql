create schema app;
create type app.mood as enum ('sad');
create type mood as enum ('sad');
create function app.f(app.mood) returns integer language sql as 'select 1';
