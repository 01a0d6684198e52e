create type span;
create function span_canonical(span) returns span language internal immutable as 'int4range_canonical';
create function span_other(span) returns span language internal immutable as 'int4range_canonical';
create type span as range (subtype = integer, canonical = span_canonical);
