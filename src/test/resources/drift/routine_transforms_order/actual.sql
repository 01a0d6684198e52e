create transform for integer language sql (from sql with function prsd_lextype(internal), to sql with function int4recv(internal));
create transform for bigint language sql (from sql with function prsd_lextype(internal), to sql with function int8recv(internal));
create function f() returns integer language sql transform for type bigint, for type integer as 'select 1';
