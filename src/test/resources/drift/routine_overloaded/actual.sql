create function f(bigint) returns integer language sql as 'select 1';
