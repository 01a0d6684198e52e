create schema extensions;
create extension vector schema extensions;
create table t (e extensions.vector(3));
create index l2 on t using hnsw (e extensions.vector_l2_ops);
create index by_default on t using ivfflat (e);
