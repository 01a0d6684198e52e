create schema app;
create table p ();
create table app.t (id integer);
create function app.f(integer) returns integer language sql as 'select 1';
-- no provider can be loaded into a server that has none, so the catalog is written to
insert into pg_catalog.pg_seclabel (objoid, classoid, objsubid, provider, label) values
  ('app.t'::regclass, 'pg_class'::regclass, 0, 'dummy', 'secret'),
  ('app.t'::regclass, 'pg_class'::regclass, 1, 'dummy', 'top secret'),
  ('app.t'::regclass, 'pg_class'::regclass, 0, 'selinux', 'system_u:object_r:sepgsql_table_t:s0'),
  ('app.f(integer)'::regprocedure, 'pg_proc'::regclass, 0, 'dummy', 'classified'),
  ('public'::regnamespace, 'pg_namespace'::regclass, 0, 'dummy', 'open'),
  ('p'::regclass, 'pg_class'::regclass, 0, 'dummy', 'secret'),
  ('app'::regnamespace, 'pg_namespace'::regclass, 0, 'dummy', 'unclassified');
