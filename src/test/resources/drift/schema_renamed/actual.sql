create schema application;
create table application.t (id integer primary key);
create sequence application.s;
