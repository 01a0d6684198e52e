create schema "My app";
alter default privileges for role pg_monitor in schema public grant select on tables to pg_read_all_data, public;
alter default privileges for role pg_monitor in schema "My app" grant usage on sequences to pg_read_all_data with grant option;
alter default privileges for role pg_monitor in schema public grant select on tables to pg_monitor;
alter default privileges for role pg_monitor revoke execute on routines from public;
alter default privileges for role pg_monitor grant usage on types to pg_read_all_data;
alter default privileges for role pg_monitor grant usage on schemas to public;
alter default privileges for role pg_monitor revoke update on sequences from pg_monitor;
-- as it is without: nothing is kept of it
alter default privileges for role pg_read_all_data grant execute on routines to public;
