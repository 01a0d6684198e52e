create function f() returns event_trigger language plpgsql as 'begin end';
create function g() returns event_trigger language plpgsql as 'begin end';
create role drift_one superuser; create role drift_two superuser;
create event trigger watch on ddl_command_end execute function f();
alter event trigger watch owner to drift_two;
