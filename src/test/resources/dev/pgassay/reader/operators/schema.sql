create schema app;
create type app.num;
create function app.num_in(cstring) returns app.num language internal strict immutable as 'int4in';
create function app.num_out(app.num) returns cstring language internal strict immutable as 'int4out';
create type app.num (input = app.num_in, output = app.num_out, like = integer);
create function app.eq(app.num, app.num) returns boolean language internal strict immutable as 'int4eq';
create function app.ne(app.num, app.num) returns boolean language internal strict immutable as 'int4ne';
create function app.minus(app.num) returns app.num language internal strict immutable as 'int4um';
create function app.cmp(app.num, app.num) returns integer language internal strict immutable as 'btint4cmp';
create function app.hash(app.num) returns integer language internal strict immutable as 'hashint4';
create operator app.=== (
    function = app.eq, leftarg = app.num, rightarg = app.num, commutator = operator(app.===), negator = operator(app.!==),
    restrict = eqsel, join = eqjoinsel, hashes, merges);
comment on operator app.=== (app.num, app.num) is 'the same';
create operator app.!== (function = app.ne, leftarg = app.num, rightarg = app.num, negator = operator(app.===));
alter operator app.!== (app.num, app.num) owner to pg_monitor;
create operator !- (function = app.minus, rightarg = app.num);
create operator !- (function = int4mi, leftarg = integer, rightarg = integer, commutator = -!);
create operator family app.nums using btree;
create operator class app.num_ops default for type app.num using hash as operator 1 app.===, function 1 app.hash(app.num);
comment on operator class app.num_ops using hash is 'to look up';
create operator class app.num_ops for type app.num using btree family app.nums
    as operator 3 app.===, function 1 app.cmp(app.num, app.num);
alter operator class app.num_ops using btree owner to pg_monitor;
alter operator family app.nums using btree add operator 3 = (integer, bigint), function 1 (integer, bigint) btint48cmp(integer, bigint);
comment on operator family app.nums using btree is 'numbers of all sizes';
alter operator family app.nums using btree owner to pg_monitor;
create operator class points for type point using gist as operator 15 <-> (point, point) for order by float_ops, storage box;
-- no operator class, so it is nobody's but the family's
alter operator family integer_ops using btree add operator 3 = (name, text), function 1 (name, text) btnametextcmp(name, text);
