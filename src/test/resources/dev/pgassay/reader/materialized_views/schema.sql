create table t (id integer, a text);
create materialized view filled as select id, count(*) as n from t group by id;
create materialized view unfilled (only_column) with (fillfactor = 60) as select a from t with no data;
comment on materialized view filled is 'per id';
create index filled_id on filled (id);
alter materialized view filled cluster on filled_id;
create materialized view replicated as select id from t;
alter materialized view replicated replica identity full;
