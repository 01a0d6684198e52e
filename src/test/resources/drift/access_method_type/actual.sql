create function own_handler(internal) returns table_am_handler language internal strict as 'heap_tableam_handler';
create access method own_heap type index handler bthandler;
