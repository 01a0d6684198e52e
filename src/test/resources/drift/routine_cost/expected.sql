create function own_support(internal) returns internal language internal as 'generate_series_int4_support';
create transform for integer language sql (from sql with function prsd_lextype(internal));
create function f(integer) returns setof integer language sql as 'select 1';
