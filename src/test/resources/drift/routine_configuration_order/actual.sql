create function f() returns integer language sql set search_path = public set work_mem = '8MB' as 'select 1';
