create operator {in}.{===|<~>|~~~|@@@} (function = app.same, leftarg = integer, rightarg = integer {|, commutator = operator({in}.===)|, hashes|, merges|, restrict = eqsel|, restrict = eqsel, join = eqjoinsel})
create operator {in}.!- (function = app.twice, rightarg = integer)
alter operator {operator} set (restrict = {none|neqsel|eqsel}, join = {none|eqjoinsel})
alter operator {operator} owner to {role}
alter operator {operator} set schema {schema}
comment on operator {operator} is {'one'|'two'|null}
drop operator {operator} {|cascade}
alter operator {shell_operator} owner to {role} -- not in a dump: pg_dump passes over an operator that is only named as a commutator or negator
comment on operator {shell_operator} is {'one'|'two'|null} -- not in a dump: see above
drop operator {shell_operator} -- not in a dump: see above
create operator family {in}.{new} using {btree|hash|gist}
create operator class {in}.{new} for type {integer using btree as operator 1 <, operator 3 =, function 1 btint4cmp(integer, integer)|text using hash as operator 1 =, function 1 hashtext(text)|integer using btree as storage integer}
create operator class {in}.{new} default for type app.pair using btree as function 1 btrecordcmp(record, record)
alter operator family {operator_family} using {operator_family.method} add operator {3|2|1} {=|<|>} (integer, bigint)
alter operator family {operator_family} using {operator_family.method} add function 1 btint48cmp(integer, bigint)
alter operator family {operator_family} using {operator_family.method} drop operator {1|3} (integer, bigint)
alter operator family integer_ops using btree {add operator 3 = (name, text)|add function 1 (name, text) btnametextcmp(name, text)} -- not in a dump: the family is PostgreSQL's own
alter operator family {operator_family} using {operator_family.method} rename to {new}
alter operator family {operator_family} using {operator_family.method} owner to {role}
comment on operator family {operator_family} using {operator_family.method} is {'one'|'two'|null}
drop operator family {operator_family} using {operator_family.method} {|cascade}
alter operator class {operator_class} using {operator_class.method} rename to {new}
alter operator class {operator_class} using {operator_class.method} owner to {role}
alter operator class {operator_class} using {operator_class.method} set schema {schema}
comment on operator class {operator_class} using {operator_class.method} is {'one'|'two'|null}
drop operator class {operator_class} using {operator_class.method} {|cascade}
create text search dictionary {in}.{new} (template = {simple|simple, stopwords = english|simple, accept = false|snowball, language = german|synonym, synonyms = synonym_sample})
alter text search dictionary {dictionary} (accept = {true|false})
alter text search dictionary {dictionary} rename to {new}
comment on text search dictionary {dictionary} is {'one'|'two'|null}
drop text search dictionary {dictionary} {|cascade}
create text search configuration {in}.{new} ({parser = default|copy = english|copy = simple})
alter text search configuration {configuration} {add|alter} mapping for {asciiword|word, email} with {simple|english_stem, simple|{dictionary}}
alter text search configuration {configuration} drop mapping if exists for {asciiword|word|email}
alter text search configuration {configuration} owner to {role}
alter text search configuration {configuration} rename to {new}
comment on text search configuration {configuration} is {'one'|'two'|null}
drop text search configuration {configuration}
create text search parser {in}.{new} (start = prsd_start, gettoken = prsd_nexttoken, end = prsd_end, lextypes = prsd_lextype {|, headline = prsd_headline})
alter text search parser {parser} rename to {new}
comment on text search parser {parser} is {'one'|'two'|null}
drop text search parser {parser} {|cascade}
create text search template {in}.{new} ({|init = dsimple_init,} lexize = dsimple_lexize)
comment on text search template {template} is {'one'|'two'|null}
drop text search template {template} {|cascade}
create {|trusted} language {new} handler plpgsql_call_handler {|inline plpgsql_inline_handler} {|validator plpgsql_validator}
alter language {language} owner to {role}
alter language {language} rename to {new}
comment on language {language} is {'one'|'two'|null}
drop language {language} {|cascade}
create access method {new} type {table handler heap_tableam_handler|index handler bthandler}
comment on access method {method} is {'one'|'two'|null}
drop access method {method} {|cascade}
create function {in}.{new}(internal) returns internal language internal immutable as 'textlike_support'
create transform for {integer|app.pair} language sql (from sql with function app.from_sql(internal))
create function app.from_sql(internal) returns internal language internal immutable as 'prsd_lextype'
comment on transform for {transform} is {'one'|'two'|null}
drop transform for {transform}
