-- What people give of a row, and what they name.

-- The rows that a sample references are made.
create table users (name text primary key, kind text not null default 'x');
create table follows (follower text not null references users, followed text not null references users, note text,
    primary key (follower, followed), check (follower <> followed and note like md5(follower) || '%'));

-- `setup` is there for samples that are values, too.
create table codes (code text primary key check (md5(code) = '1f3870be274f6c49b3e31a0c6728957f'));
create table uses (id int primary key, code text not null references codes);

-- A row that is named is that row: another one that may be updated is another matter.
create table versions (id int primary key, status text not null default 'draft');
create table items (id int primary key, version_id int not null references versions, name text not null);
insert into versions values (1, 'published'), (2, 'draft');
insert into items values (1, 1, 'a'), (2, 2, 'b');
create function published_stays() returns trigger language plpgsql as $$ begin
    if (select status from versions where id = old.version_id) = 'published' then raise exception 'published'; end if;
    return coalesce(new, old);
end $$;
create trigger published_stays before update or delete on items for each row execute function published_stays();

-- One other state is refused by a table elsewhere: others show what an update changes.
create table trips (id int primary key generated always as identity, seats int not null check (seats >= 0));
create table bookings (
    id int primary key generated always as identity,
    trip_id int not null references trips,
    wanted int not null default 1 check (wanted >= 1),
    status text not null default 'pending' check (status in ('pending', 'accepted', 'declined', 'cancelled')),
    updated_at timestamptz not null default now()
);
create function touch() returns trigger language plpgsql as $$ begin new.updated_at := now(); return new; end $$;
create trigger touch before update on bookings for each row execute function touch();
create function seats_go() returns trigger language plpgsql as $$ begin
    update trips set seats = seats - new.wanted where id = new.trip_id; return new; end $$;
create trigger seats_go after update on bookings for each row
    when (old.status = 'pending' and new.status = 'accepted') execute function seats_go();

-- Two rows that have no parent, of a table that points at itself.
create table activities (id text primary key, parent_id text references activities, check (parent_id <> id));
create table links (
    from_id text not null references activities,
    to_id text not null references activities,
    primary key (from_id, to_id),
    check (from_id <> to_id)
);
create function no_summaries() returns trigger language plpgsql as $$ begin
    if exists (select from activities where parent_id in (new.from_id, new.to_id)) then raise exception 'a summary has no links'; end if;
    return new;
end $$;
create trigger no_summaries before insert or update of from_id, to_id on links for each row execute function no_summaries();

-- A row that is but marked is still there.
create table marked (id int primary key, gone boolean not null default false);
create function mark() returns trigger language plpgsql as $$ begin update marked set gone = true where id = old.id; return null; end $$;
create trigger mark before delete on marked for each row execute function mark();

-- A row that is named is tried before other rows are made, which might stand in its way.
create table stages (id text primary key, parent_id text references stages, check (parent_id <> id));
create table stage_links (
    from_id text not null references stages,
    to_id text not null references stages,
    primary key (from_id, to_id),
    check (from_id <> to_id)
);
create function no_summary_stages() returns trigger language plpgsql as $$ begin
    if exists (select from stages where parent_id in (new.from_id, new.to_id)) then raise exception 'a summary has no links'; end if;
    return new;
end $$;
create trigger no_summary_stages before insert or update of from_id, to_id on stage_links
    for each row execute function no_summary_stages();
