create schema app;
create type unfinished;
comment on type unfinished is 'to be defined';
alter type unfinished owner to pg_monitor;
create type app.num;
create function app.num_in(cstring) returns app.num language internal strict immutable as 'int4in';
create function app.num_out(app.num) returns cstring language internal strict immutable as 'int4out';
create function app.num_recv(internal) returns app.num language internal strict immutable as 'int4recv';
create function app.num_send(app.num) returns bytea language internal strict immutable as 'int4send';
create function app.mod_in(cstring[]) returns integer language internal strict immutable as 'varchartypmodin';
create function app.mod_out(integer) returns cstring language internal strict immutable as 'varchartypmodout';
create type app.num (
    input = app.num_in, output = app.num_out, receive = app.num_recv, send = app.num_send,
    typmod_in = app.mod_in, typmod_out = app.mod_out, analyze = array_typanalyze, internallength = 4, passedbyvalue,
    alignment = int4, storage = plain, category = 'N', preferred = true, default = '0', delimiter = ';');
alter type app.num owner to pg_monitor;
revoke usage on type app.num from public;
comment on type app.num is 'a number';
create type point2;
create function point2_in(cstring) returns point2 language internal strict immutable as 'point_in';
create function point2_out(point2) returns cstring language internal strict immutable as 'point_out';
create type point2 (
    input = point2_in, output = point2_out, internallength = 16, alignment = double, element = float8,
    subscript = raw_array_subscript_handler);
create type word;
create function word_in(cstring) returns word language internal strict immutable as 'textin';
create function word_out(word) returns cstring language internal strict immutable as 'textout';
create type word (input = word_in, output = word_out, like = text, collatable = true);
create type sentence;
create function sentence_in(cstring) returns sentence language internal strict immutable as 'textin';
create function sentence_out(sentence) returns cstring language internal strict immutable as 'textout';
create type sentence (input = sentence_in, output = sentence_out, storage = main);
create type plain;
create function plain_in(cstring) returns plain language internal strict immutable as 'charin';
create function plain_out(plain) returns cstring language internal strict immutable as 'charout';
create type plain (input = plain_in, output = plain_out, internallength = 1, alignment = char);
create type short;
create function short_in(cstring) returns short language internal strict immutable as 'textin';
create function short_out(short) returns cstring language internal strict immutable as 'textout';
create type short (input = short_in, output = short_out, internallength = 6, alignment = int2);
create type large;
create function large_in(cstring) returns large language internal strict immutable as 'textin';
create function large_out(large) returns cstring language internal strict immutable as 'textout';
create type large (input = large_in, output = large_out, storage = external);
