create type span as range (subtype = float8);
comment on type span_multirange is 'one';
