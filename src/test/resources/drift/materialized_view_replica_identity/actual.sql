create table t (id integer);
create materialized view m as select id from t;
alter materialized view m replica identity full;
