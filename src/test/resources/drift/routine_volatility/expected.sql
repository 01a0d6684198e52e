create function f() returns integer language sql immutable as 'select 1';
