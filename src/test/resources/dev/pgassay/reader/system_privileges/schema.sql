grant execute on function pg_catalog.pg_ls_dir(text) to pg_monitor with grant option;
revoke execute on function pg_catalog.pg_sleep(double precision) from public;
grant select on pg_catalog.pg_authid to pg_monitor;
grant select (subconninfo) on pg_catalog.pg_subscription to pg_monitor;
grant usage on language plpgsql to pg_monitor;
grant create on schema pg_catalog to pg_monitor;
-- as it came
grant execute on function pg_catalog.pg_ls_waldir() to pg_read_all_data;
revoke execute on function pg_catalog.pg_ls_waldir() from pg_read_all_data;
-- of this the server does not keep what it came with, but everyone may read it
grant select (table_name) on information_schema.tables to pg_monitor;
grant usage on type information_schema.cardinal_number to pg_monitor;
revoke select on information_schema.tables from public;
-- not the system's
create schema app;
create table app.t (id integer);
grant select on app.t to public;
revoke usage on schema public from public;
create function app.f() returns integer language sql as 'select 1';
revoke execute on function app.f() from public;
create extension pg_trgm schema app;
revoke execute on function app.similarity(text, text) from public;
