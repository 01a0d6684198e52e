create table t (id integer);
create view v with (check_option = local, security_barrier = true) as select id from t;
