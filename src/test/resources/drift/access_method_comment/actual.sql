create access method own_heap type table handler heap_tableam_handler;
