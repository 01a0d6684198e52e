create type word;
create function word_in(cstring) returns word language internal strict immutable as 'textin';
create function word_out(word) returns cstring language internal strict immutable as 'textout';
create type word (input = word_in, output = word_out, like = text);
create cast (word as text) with inout;
