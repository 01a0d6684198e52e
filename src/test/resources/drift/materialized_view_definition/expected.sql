create table t (id integer);
create materialized view mv as select id from t;
