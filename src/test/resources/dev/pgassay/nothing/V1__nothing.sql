-- an empty database; as this speaks of the extension vector, pgvector is there where it can be had
select 1;
