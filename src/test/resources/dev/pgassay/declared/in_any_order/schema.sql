create table t (id integer, a text, b text) with (fillfactor = 70, autovacuum_enabled = false);
create index i on t (id) include (b, a);
create function f() returns trigger language plpgsql set work_mem = '8MB' set lock_timeout = '8s' as 'begin return new; end';
create trigger g before update of b, a on t for each row execute function f();
