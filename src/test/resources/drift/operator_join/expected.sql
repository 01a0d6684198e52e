create function same(integer, text) returns boolean language sql immutable as 'select true';
create function other(integer, text) returns boolean language sql immutable as 'select false';
create function turned(text, integer) returns boolean language sql immutable as 'select true';
create operator === (function = same, leftarg = integer, rightarg = text, restrict = eqsel, join = eqjoinsel);
