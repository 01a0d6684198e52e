create schema app;
create operator === (leftarg = integer, rightarg = integer, function = int4eq, commutator = ===, negator = !==);
drop operator ===(integer, integer);
