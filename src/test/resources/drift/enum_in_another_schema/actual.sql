create schema app;
create type app.mood as enum ('sad');
create table t (a app.mood);
