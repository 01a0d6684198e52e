create schema app;
create table app.t (a integer, b integer);
create statistics app.related (mcv) on a, b from app.t;
