create access method stacked type table handler heap_tableam_handler;
create table t (a integer);
