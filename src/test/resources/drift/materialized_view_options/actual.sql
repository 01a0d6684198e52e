create table t (id integer);
create materialized view mv with (fillfactor = 50) as select id from t;
