create schema app;
create function app.on_ddl() returns event_trigger language plpgsql as 'begin end';
create event trigger watched on ddl_command_end when tag in ('CREATE TABLE') execute function app.on_ddl();
