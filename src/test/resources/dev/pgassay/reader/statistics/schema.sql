create schema app;
create table t (a integer, b integer, "C c" text);
create statistics related (dependencies, ndistinct) on a, b from t;
create statistics app.expressions on (a + b), lower("C c"), "C c" from t;
create statistics common (mcv) on "C c", a from t;
create statistics single on (a * 2) from t;
alter statistics common set statistics 500;
alter statistics common owner to pg_monitor;
comment on statistics related is 'go together';
