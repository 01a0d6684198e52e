create table t (id integer, a text, b text);
create function f() returns trigger language plpgsql as 'begin return new; end';
create trigger g before update of a, b on t for each row execute function f();
