create type num;
create function num_in(cstring) returns num language internal strict immutable as 'int4in';
create function num_out(num) returns cstring language internal strict immutable as 'int4out';
create type num (input = num_in, output = num_out, like = integer);
