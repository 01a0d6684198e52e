create schema app;
create type app.mood as enum ('sad');
create table app.t (id integer primary key, a app.mood);
create view app.v as select id from app.t;
create function app.f() returns integer language sql as 'select 1';
