create schema app;
create table app.t (id integer primary key);
create index i on app.t (id);
