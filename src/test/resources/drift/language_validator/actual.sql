create function call() returns language_handler language c as '$libdir/plpgsql', 'plpgsql_call_handler';
create function call_too() returns language_handler language c as '$libdir/plpgsql', 'plpgsql_call_handler';
create function run(internal) returns void language c as '$libdir/plpgsql', 'plpgsql_inline_handler';
create function look(oid) returns void language c as '$libdir/plpgsql', 'plpgsql_validator';
create trusted language house handler call inline run;
