create function f(integer) returns integer language sql strict as 'select 1';
