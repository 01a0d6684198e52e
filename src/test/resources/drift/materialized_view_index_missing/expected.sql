create materialized view mv as select 1 as id;
create unique index mv_id on mv (id);
