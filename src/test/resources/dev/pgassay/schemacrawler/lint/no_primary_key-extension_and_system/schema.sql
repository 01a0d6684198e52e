create schema app;
create table app.found (id integer, body text);
create extension vector schema app;
