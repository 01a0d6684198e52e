create function f() returns event_trigger language plpgsql as 'begin end';
create function g() returns event_trigger language plpgsql as 'begin end';
create event trigger watch on ddl_command_end execute function f();
alter event trigger watch disable;
