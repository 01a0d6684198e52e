create function f() returns integer language sql set work_mem = '8MB' set search_path = public as 'select 1';
