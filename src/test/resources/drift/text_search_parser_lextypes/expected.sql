create function own_start(internal, integer) returns internal language internal strict as 'prsd_start';
create function own_token(internal, internal, internal) returns internal language internal strict as 'prsd_nexttoken';
create function own_end(internal) returns void language internal strict as 'prsd_end';
create function own_types(internal) returns internal language internal strict as 'prsd_lextype';
create text search parser words (start = prsd_start, gettoken = prsd_nexttoken, end = prsd_end, lextypes = prsd_lextype, headline = prsd_headline);
