create function same(integer, text) returns boolean language sql immutable as 'select true';
create function other(integer, text) returns boolean language sql immutable as 'select false';
create function turned(text, integer) returns boolean language sql immutable as 'select true';
create function num(integer, text) returns integer language sql immutable as 'select 1';
create operator === (function = num, leftarg = integer, rightarg = text);
