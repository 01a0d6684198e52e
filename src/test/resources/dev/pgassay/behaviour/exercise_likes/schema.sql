create extension citext;
create table k02 (id text primary key check (id like 'usr\_%'));
create table k05 (id text primary key check (id like 'usr|_%' escape '|'));
create table k06 (id text primary key check (id ilike 'USR\_%'));
create table k08 (id text primary key check (id like 'usr\_%' and length(id) > 10));
create table k08b (id varchar(20) primary key check (id like 'usr\_%\_live' and length(id) = 20));
create table k08c (id text primary key check (id like '\%a\\%'));
create table k08d (id text primary key check (id not like '%\_%' and id <> ''));
create table k08e (id text primary key check (id like 'cus\_%' or id like 'usr\_%'), kind text not null check (kind = 'usr' and id like 'usr\_%'));
create table t35 (k text not null check (k = upper(k) and k like 'A\_%' and position('-' in k) = 5));
create table t36 (k text not null, o text not null, check (k like o || '\_%'));

-- none
create table no1 (id text primary key check (id like 'usr\_%' and length(id) < 4));
create table no2 (id citext primary key check (id ilike 'USR\_%'));
