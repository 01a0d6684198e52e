create schema app;
create table information_schema.t (a integer primary key);
