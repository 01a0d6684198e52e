create table t (id integer);
create index i on t using brin (id int4_bloom_ops (false_positive_rate = 0.02, n_distinct_per_range = 100));
