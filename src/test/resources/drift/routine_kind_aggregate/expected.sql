create aggregate f(integer) (sfunc = int4pl, stype = integer);
