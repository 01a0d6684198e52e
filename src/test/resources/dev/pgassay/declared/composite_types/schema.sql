create schema app;
create type app.mood as enum ('sad');
create type app.address as (street varchar(200), mood app.mood, code text collate "C");
create type app.point as (x float8, y float8);
create type app.other as (a integer, b integer);
