create unlogged table t (id integer);
