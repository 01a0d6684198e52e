create access method stacked type table handler heap_tableam_handler;
create materialized view m using stacked as select 1 as a;
