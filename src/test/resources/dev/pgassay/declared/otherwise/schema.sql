create table pairs (a integer, b integer, code varchar(20) collate "C", primary key (a, b));
create table links (a integer, b integer, constraint to_pair foreign key (a, b) references pairs);
create table loose (id integer);
alter table pairs owner to pg_monitor;
grant select on pairs to public;
create table days (at date) partition by range (at);
create table days_2024 partition of days for values from ('2024-01-01') to ('2025-01-01');
create function quiet(a int, b varchar = 'x') returns float8 language sql set search_path = '' as 'select 1.0';
create function total(a integer, b integer) returns integer language sql begin atomic select a + b; end;
