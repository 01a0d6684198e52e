create extension vector;
create schema other;
create type state as enum ('a');
create type other.state as enum ('b');
create table one (id integer primary key, found integer, found_dimension vector(3), found_enum state, same text);
create table two (id integer primary key, found text, found_dimension vector(4), found_enum other.state, same text);
create table other.three (id integer primary key, found text, same text);
