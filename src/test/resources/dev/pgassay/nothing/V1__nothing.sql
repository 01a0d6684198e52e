-- an empty database on a server that has pgvector
create extension vector;
drop extension vector;
