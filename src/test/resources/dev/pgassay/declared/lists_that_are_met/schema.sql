-- when the snapshot was written notes_a was a btree, and only notes_b a gin; policy reading was for select
create table notes (tags jsonb, more jsonb);
create index notes_a on notes using gin (more);
create index notes_b on notes using gin (tags);
create policy reading on notes using (true);
create policy serving on notes using (true);
-- none is a hash, as the item wants; papers_a, the nearest, was over more
create table papers (tags text, more text);
create index papers_a on papers (tags);
