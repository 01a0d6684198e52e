create function f() returns event_trigger language plpgsql as 'begin end';
create event trigger g on ddl_command_end when tag in ('ALTER TABLE', 'CREATE TABLE') execute function f();
