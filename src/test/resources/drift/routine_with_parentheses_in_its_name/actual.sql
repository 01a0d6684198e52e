create function "f(x)"() returns integer language sql as 'select 2';
