create type {in}.{new} as enum ({|'a'|'a', 'b'|'b', 'a', 'It''s'})
alter type {enum} add value '{new}' {|before 'a'|after 'sad'}
alter type {label.enum} rename value {label} to '{new}'
create domain {in}.{new} as {text|integer|numeric(6,2)|varchar(9)|text collate "C"} {|not null|default null}
create domain {in}.{new} as integer default {n} constraint {new_c} check (value <> {n})
alter domain {domain} set default {null|7|'8'}
create domain {in}.{new} as text constraint {new_c} not null
alter domain {domain_not_null.domain} rename constraint {domain_not_null} to {new}
alter domain {domain_not_null.domain} drop constraint {domain_not_null}
alter domain {domain} add constraint {new} not null
alter domain {domain} drop default
alter domain {domain} {set|drop} not null
alter domain {domain} add constraint {new} check (value is {not null|distinct from null}) {|not valid}
alter domain {domain_constraint.domain} drop constraint {domain_constraint}
alter domain {domain_constraint.domain} rename constraint {domain_constraint} to {new}
alter domain {domain_constraint.domain} validate constraint {domain_constraint}
comment on constraint {domain_constraint} on domain {domain_constraint.domain} is {'one'|'two'|null}
create type {in}.{new} as (first {integer|{type}}, second text collate "C")
create type {in}.{new} as ()
alter type {composite} add attribute {new} {text|integer|numeric(4,1)|text collate "C"}
alter type {attribute.type} drop attribute {attribute} {|cascade}
alter type {attribute.type} rename attribute {attribute} to {new} {|cascade}
alter type {attribute.type} alter attribute {attribute} type {bigint|text|varchar(3)}
comment on column {attribute.type}.{attribute} is {'one'|'two'|null}
create type {in}.{new} as range (subtype = {integer|text|numeric|float8, subtype_diff = float8mi|text, collation = "C"|text, subtype_opclass = text_pattern_ops})
create type {in}.{new} as range (subtype = date, multirange_type_name = {in}.{new_m})
create type {in}.{new}
create type app.num
create function app.num_in(cstring) returns app.num language internal strict immutable as 'int4in'
create function app.num_out(app.num) returns cstring language internal strict immutable as 'int4out'
create type app.num (input = app.num_in, output = app.num_out, internallength = 4, {passedbyvalue|alignment = int4|alignment = double|category = 'N'|default = '7'|delimiter = ';'|preferred = true, category = 'N'})
alter type app.num set ({storage = plain|send = none|analyze = array_typanalyze})
alter type {type} rename to {new}
alter type {type} owner to {role}
alter type {type} set schema {schema}
comment on type {type} is {'one'|'two'|null}
comment on type {multirange} is {'one'|'two'|null} -- not in a dump: pg_dump leaves out what comes with a range type
drop type {type} {|cascade}
create collation {in}.{new} ({provider = icu, locale = 'de'|provider = icu, locale = 'sv', deterministic = false|lc_collate = 'C', lc_ctype = 'POSIX'|locale = 'C'})
alter collation {collation} rename to {new}
alter collation {collation} owner to {role}
alter collation {collation} set schema {schema}
comment on collation {collation} is {'one'|'two'|null}
drop collation {collation} {|cascade}
create {|default} conversion {in}.{new} for 'LATIN1' to 'UTF8' from iso8859_1_to_utf8
alter conversion {conversion} rename to {new}
alter conversion {conversion} owner to {role}
comment on conversion {conversion} is {'one'|'two'|null}
drop conversion {conversion}
create cast (integer as app.pair) with function app.to_pair(integer) {|as assignment|as implicit}
create cast (app.mood as text) with inout {|as assignment}
create cast (app.span as text) with inout
comment on cast ({cast}) is {'one'|'two'|null}
drop cast ({cast})
