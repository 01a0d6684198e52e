create table t (a timestamptz);
