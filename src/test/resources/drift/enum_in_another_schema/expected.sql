create schema app;
create type mood as enum ('sad');
create table t (a mood);
