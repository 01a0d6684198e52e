create function pg_catalog.f() returns integer language sql as 'select 1';
