create function {in}.{new}(a integer, b text default {'x'|'y'}, variadic c integer[] default array[{n}]) returns integer language sql {|immutable|stable} {|strict} {|security definer} {|parallel safe|parallel restricted} {|cost {n}} as 'select {n}'
create function {in}.{new}(inout a integer, out b text) returns {record|setof record rows {n}} language plpgsql as 'begin b := {n}; end'
create function {in}.{new}(a {type}) returns table (x integer, y {type}) language sql {|set search_path = app|set work_mem = '{n}MB'} as 'select null, null'
create function {in}.{new}() returns integer language sql begin atomic select {n} as {new_a}; end
create function {in}.{new}() returns trigger language plpgsql as 'begin return {new|null|old}; end'
create function {in}.{new}(internal) returns internal language c as '{|$libdir/}plpgsql', 'plpgsql_call_handler'
create procedure {in}.{new}(inout a integer default {n}) language plpgsql as 'begin a := {n}; end'
create aggregate {in}.{new} (integer) (sfunc = app.plus, stype = integer {|, initcond = '{n}'|, combinefunc = app.plus, parallel = safe|, sspace = {n}|, finalfunc = app.twice|, finalfunc = app.twice, finalfunc_modify = read_write})
create aggregate {in}.{new} (integer) (sfunc = app.plus, stype = integer, msfunc = app.plus, minvfunc = app.plus, mstype = integer {|, minitcond = '{n}'|, mfinalfunc = app.twice})
create aggregate {in}.{new} (float8 order by anyelement) (sfunc = ordered_set_transition, stype = internal, finalfunc = percentile_disc_final, finalfunc_extra)
create or replace function app.twice(a integer) returns integer language sql immutable as 'select {n} * a'
create or replace function app.same(a integer, b integer) returns boolean language sql immutable {|set work_mem = '8MB' set lock_timeout = '8s'|set lock_timeout = '8s' set work_mem = '8MB'} as 'select a = b'
alter function {function} {immutable|stable|volatile}
alter function {function} {strict|called on null input}
alter function {function} {leakproof|not leakproof}
alter function {function} {security definer|security invoker}
alter function {function} parallel {safe|unsafe|restricted}
alter function {function} cost {n}
alter function {function} rows {n}
alter function {function} set {work_mem = '{n}MB'|search_path = app, public|search_path = ''}
alter function {function} reset all
alter function {function} support generate_series_int4_support
alter function {function} rename to {new}
alter function {function} owner to {role}
alter function {function} set schema {schema}
alter function {function} depends on extension plpgsql
comment on function {function} is {'one'|'two'|null}
drop function {function} {|cascade}
alter procedure {procedure} {security definer|security invoker|set work_mem = '{n}MB'}
alter procedure {procedure} rename to {new}
comment on procedure {procedure} is {'one'|'two'|null}
drop procedure {procedure}
alter aggregate {aggregate} rename to {new}
alter aggregate {aggregate} owner to {role}
comment on aggregate {aggregate} is {'one'|'two'|null}
drop aggregate {aggregate}
