create role drift_one; create role drift_two;
create function f() returns integer language sql as 'select 1';
grant execute on function f() to drift_one with grant option;
set role drift_one;
grant execute on function f() to drift_two;
reset role;
