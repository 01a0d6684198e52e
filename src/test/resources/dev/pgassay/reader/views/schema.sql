create table t (id integer, a text, active boolean);
create view simple as select id, a from t where active;
create view guarded with (security_invoker = true, security_barrier) as select id, a as name from t where active with local check option;
comment on view guarded is 'for everyone';
comment on column guarded.name is 'a';
alter view simple alter column a set default 'x';
create recursive view numbers (n) as values (1) union all select n + 1 from numbers where n < 5;
create temporary view gone as select 1;
