-- when the snapshot was written: by_a over a alone, first_of (a) and not (a, b), included in another order; reading was another policy,
-- the key of links to parents was there, stop had no second one of its name
create table parents (id int primary key);
create table notes (a int not null, b int, c int, constraint notes_pkey primary key (a, c));
create index by_a on notes (a, b);
create index with_more on notes (a) include (c, b);
create policy other on notes for select using (a > 0);
create table links (parent int);
create function stop(int) returns int language sql as 'select 1';
create function stop() returns int language sql as 'select 1';
