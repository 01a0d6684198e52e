create function own_from(internal) returns internal language internal strict immutable as 'prsd_lextype';
create function own_to(internal) returns integer language internal strict immutable as 'int4recv';
create transform for integer language sql (from sql with function prsd_lextype(internal), to sql with function int4recv(internal));
