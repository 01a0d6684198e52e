create role drift_one; create role drift_two;
create function f() returns integer language sql as 'select 1';
