create schema ext;
create extension vector schema ext;
create table chunks (id uuid primary key default gen_random_uuid(), small ext.vector(3) not null, large ext.vector(1536),
  half ext.halfvec(8), sparse ext.sparsevec(10), bits bit(16), any_size ext.vector, "Odd" ext.vector(2), kind text);
create index chunks_cosine on chunks using hnsw (small ext.vector_cosine_ops);
create index chunks_l2 on chunks using ivfflat (large) with (lists = 1);
create index chunks_ip on chunks using hnsw (half ext.halfvec_ip_ops);
create index chunks_l1 on chunks using hnsw (sparse ext.sparsevec_l1_ops);
create index chunks_hamming on chunks using hnsw (bits ext.bit_hamming_ops);
create index chunks_part on chunks using hnsw ("Odd" ext.vector_ip_ops) where kind = 'a';
create index chunks_cast on chunks using hnsw (((large)::ext.halfvec(1536)) ext.halfvec_cosine_ops);
create table broken (id int primary key, e ext.vector(3));
create index broken_idx on broken using hnsw (e ext.vector_cosine_ops);
update pg_index set indisvalid = false where indexrelid = 'broken_idx'::regclass;
