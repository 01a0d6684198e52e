create function f() returns integer language sql parallel restricted as 'select 1';
