create schema app;
-- nothing is ever asked of it
create function app.handler() returns fdw_handler language internal as 'now';
create function app.validator(text[], oid) returns boolean language sql as 'select true';
create foreign data wrapper bare;
create foreign data wrapper "Wrapper" handler app.handler validator app.validator options (debug 'true', "A b" 'c=d');
comment on foreign data wrapper "Wrapper" is 'it wraps';
grant usage on foreign data wrapper "Wrapper" to pg_monitor with grant option;
create server bare foreign data wrapper bare;
create server "Warehouse" type 'postgres' version '9.6' foreign data wrapper "Wrapper" options (host 'example', port '5433');
comment on server "Warehouse" is 'far away';
alter server bare owner to pg_monitor;
grant usage on foreign server "Warehouse" to public;
create foreign table app.bare (id integer) server bare;
alter foreign table app.bare owner to pg_monitor;
create table parent (id integer, day date) partition by range (id);
create foreign table app."Orders" (id integer options (column_name 'order id') not null, day date, check (id > 0))
  server "Warehouse" options (schema_name 'x', table_name 'y');
alter table parent attach partition app."Orders" for values from (1) to (10);
comment on foreign table app."Orders" is 'not here';
comment on column app."Orders".id is 'the number';
grant select on app."Orders" to pg_monitor;
grant update (day) on app."Orders" to pg_monitor;
create function app.fired() returns trigger language plpgsql as 'begin return new; end';
create trigger fired before insert on app."Orders" for each row execute function app.fired();
create user mapping for pg_monitor server "Warehouse" options (user 'clerk', password 'never=read');
create user mapping for public server bare;
