create extension vector;
create table v (e vector(3));
create index i on v using ivfflat (e vector_l2_ops);
