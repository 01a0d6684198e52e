create materialized view mv as select 1 as id;
