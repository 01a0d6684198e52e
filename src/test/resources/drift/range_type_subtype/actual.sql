create type span as range (subtype = numeric);
