create materialized view mv as select 1 as id;
comment on materialized view mv is 'one';
