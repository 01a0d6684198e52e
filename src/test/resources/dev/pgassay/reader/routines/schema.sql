create function plain() returns integer language sql as 'select 1';
create function overloaded(integer) returns integer language sql immutable strict parallel safe leakproof as 'select $1';
create function overloaded(text, variadic numbers integer[] default '{1,2}') returns setof text language plpgsql stable security definer parallel restricted
  set search_path = public, pg_temp set work_mem = '8MB' as $$begin return next 'it''s'; end$$;
comment on function overloaded(integer) is 'the same';
create function rows_of(in wanted text default 'x, y', out a integer, inout b numeric(5,2) default 1) returns setof record language sql as 'select 1, $2';
create function as_table(n integer) returns table (id integer, name varchar(10)) language sql as 'select 1, ''a''';
create function standard(a integer, b integer default 2) returns integer language sql return a + b;
-- the driver would cut it at the semicolons
do $$begin execute 'create function atomic() returns integer language sql begin atomic select 1; select 2; end'; end$$;
create procedure proceed(in a integer, inout b integer) language plpgsql as 'begin b := a; end';
create aggregate total(integer) (sfunc = int4pl, stype = integer, initcond = '0');
create function row_no() returns bigint language internal window immutable as 'window_row_number';
create function fired() returns trigger language plpgsql as 'begin return null; end';
create schema app;
create type app.thing as (a integer);
create function app."Odd Name"(app.thing, timestamptz, character varying(10)) returns app.thing language sql as 'select $1';
create function in_c(internal) returns internal language c as '$libdir/plpgsql', 'plpgsql_call_handler';
