create table t (id integer);
create index i on t using brin (id int4_bloom_ops (n_distinct_per_range = 100, false_positive_rate = 0.02));
