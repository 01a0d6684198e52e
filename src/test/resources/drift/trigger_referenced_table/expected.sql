create table other (id integer);
create table t (id integer);
create function f() returns trigger language plpgsql as 'begin return new; end';
create constraint trigger tr after insert on t from other for each row execute function f();
