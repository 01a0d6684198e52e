create schema app;
alter default privileges for role pg_monitor in schema app grant select, insert on tables to pg_read_all_data;
alter default privileges for role pg_monitor in schema app grant usage on sequences to pg_read_all_data;
alter default privileges for role pg_monitor revoke execute on functions from public;
