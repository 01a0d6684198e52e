create schema app;
create function app.sup(internal) returns internal language internal as 'generate_series_int4_support';
create transform for integer language sql (from sql with function prsd_lextype(internal));
create function few(integer) returns setof integer language sql transform for type integer cost 0.5 rows 5 support app.sup as 'select 1';
create function usual(integer) returns setof integer language sql cost 100 rows 1000 as 'select 1';
create function dear(integer) returns integer language internal strict immutable cost 100 as 'int4um';
