create table t (id integer);
create view v with (security_barrier = true) as select id from t with local check option;
