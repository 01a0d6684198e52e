-- The same value on both sides, which meets what is said of either.
create domain airport_code as character(3) check (value ~ '^[A-Z]{3}$');
create table places (airport airport_code primary key, town text not null);
create table airports (code airport_code primary key references places deferrable initially deferred, name text not null);
alter table places add foreign key (airport) references airports deferrable initially deferred;
create table ports (code text primary key, name text not null);
create table quays (
    port text primary key check (port ~ '^[a-z]{2}-[0-9]{4}$' and length(port) = 7),
    town text not null,
    foreign key (port) references ports deferrable
);
alter table ports add foreign key (code) references quays deferrable;

-- The rule lets a row be that is not there yet: RETURNING is refused, the row is not.
create table seen_events (entity text not null, event text not null, primary key (entity, event));
create rule once as on insert to seen_events
    where exists (select from seen_events s where s.entity = new.entity and s.event = new.event) do instead nothing;
create table labels (id int primary key, label text not null);
create rule latest as on insert to labels where exists (select from labels l where l.id = new.id)
    do instead update labels set label = new.label where id = new.id;
-- What rule keeps which row is not known.
create table never (id int primary key);
create rule never as on insert to never where new.id > 0 do instead nothing;

-- A part of a text is another column's, or what is written.
create table uploads (
    id int primary key,
    owner uuid not null,
    path text not null check (split_part(path, '/', 1) = owner::text),
    thumbnail text not null check (thumbnail like owner || '/thumbnails/%'),
    sheet varchar(80) not null check ((string_to_array(sheet, '/'))[2] = owner::text),
    original text not null check (starts_with(original, owner || '/'))
);
create table staff (id int primary key, email text not null check (split_part(email, '@', 2) = 'example.org'));

-- A key that is null in part.
create table chain (
    stream text not null,
    seq int not null,
    prev text,
    hash text not null,
    unique (stream, hash),
    check ((prev is null) = (seq = 0)),
    foreign key (stream, prev) references chain (stream, hash)
);

-- A member of any name, and members that are cast.
create table contacts (
    id int primary key,
    ways jsonb not null check (jsonb_path_exists(ways, '$.* ? (@ == "phone" || @ == "email")'))
);
create table snapshots (
    meta jsonb not null check ((meta ->> 'at')::timestamptz is not null),
    raw text not null,
    check (jsonb_typeof(raw::jsonb -> 'threads') = 'array'),
    check ((raw::jsonb ->> 'at')::timestamptz is not null)
);

-- A hash says to which partition a row belongs: another account may do.
create table accounts (id uuid primary key);
create table entries (
    account_id uuid not null references accounts,
    n int not null,
    primary key (account_id, n)
) partition by hash (account_id);
create table entries_0 partition of entries for values with (modulus 3, remainder 0);
create table entries_1 partition of entries for values with (modulus 3, remainder 1);
create table entries_2 partition of entries for values with (modulus 3, remainder 2);
