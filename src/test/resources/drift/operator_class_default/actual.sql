create operator family fam using btree; create operator family fam_too using btree;
create type word;
create function word_in(cstring) returns word language internal strict immutable as 'textin';
create function word_out(word) returns cstring language internal strict immutable as 'textout';
create type word (input = word_in, output = word_out, like = text);
create operator class ops default for type word using btree family fam as operator 1 < (text, text);
