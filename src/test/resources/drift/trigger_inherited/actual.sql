create table t (a integer not null, b integer not null) partition by list (a);
create table t_1 partition of t for values in (1);
create function f() returns trigger language plpgsql as 'begin return new; end';
create trigger g before insert on t_1 for each row execute function f();
