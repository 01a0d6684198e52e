create function "f(x)"() returns integer language sql as 'select 1';
create function "Odd (" (text) returns integer language sql as 'select 1';
