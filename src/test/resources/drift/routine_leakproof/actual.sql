create function f() returns integer language sql leakproof as 'select 1';
