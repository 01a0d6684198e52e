-- the constructors, the multirange and its cast come with the type
create type span as range (subtype = float8);
create schema app;
create function app.distance(text, text) returns float8 language sql immutable as 'select 0::float8';
create type texts as range (subtype = text, collation = "C", subtype_opclass = text_pattern_ops, subtype_diff = app.distance, multirange_type_name = many_texts);
comment on type texts is 'from word to word';
create type app.amounts as range (subtype = numeric, subtype_diff = numrange_subdiff);
alter type app.amounts owner to pg_monitor;
create type whole;
create function whole_canonical(whole) returns whole language internal immutable as 'int4range_canonical';
create type whole as range (subtype = integer, canonical = whole_canonical);
comment on type many_texts is 'words to words';
