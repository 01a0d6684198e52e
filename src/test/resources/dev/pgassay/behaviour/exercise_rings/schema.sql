-- Rows that need each other are made and deleted together.
create table routes (id int primary key, manifest_id int not null, command_id int not null);
create table commands (id int primary key, route_id int not null references routes deferrable initially deferred);
create table manifests (id int primary key, route_id int not null references routes deferrable initially deferred);
alter table routes
    add foreign key (command_id) references commands deferrable initially deferred,
    add foreign key (manifest_id) references manifests deferrable initially deferred;

-- Only what closes the ring may wait.
create table depots (id uuid primary key, keeper_id uuid not null);
create table keepers (id uuid primary key, badge_id uuid not null);
create table badges (id uuid primary key, depot_id uuid not null references depots);
alter table keepers add foreign key (badge_id) references badges;
alter table depots add foreign key (keeper_id) references keepers deferrable initially deferred;

-- A key of the ring names the row itself.
create table jobs (id uuid primary key, plan_id uuid not null, last_run_id uuid not null);
create table runs (id uuid primary key, job_id uuid not null references jobs deferrable initially deferred);
alter table jobs add foreign key (last_run_id) references runs;
create table plans (
    id uuid primary key,
    job_id uuid not null references jobs,
    run_id uuid not null references runs,
    unique (job_id, id)
);
alter table jobs add foreign key (id, plan_id) references plans (job_id, id) deferrable initially deferred;

create table calls (id uuid primary key, trip_id uuid not null);
create table trips (id uuid primary key, sheet_id uuid not null, last_call_id uuid not null references calls);
alter table calls add foreign key (trip_id) references trips deferrable initially deferred;
create table sheets (
    id uuid primary key,
    trip_id uuid not null references trips,
    call_id uuid not null references calls,
    unique (trip_id, id)
);
alter table trips add foreign key (id, sheet_id) references sheets (trip_id, id) deferrable initially deferred;

-- Each has the other for itself.
create table kings (id int primary key, queen_id int not null unique);
create table queens (id int primary key, king_id int not null unique references kings);
alter table kings add foreign key (queen_id) references queens deferrable;

-- A trigger minds who goes first.
create table crews (id int primary key, captain_id int not null, size int not null default 0);
create table sailors (id int primary key, crew_id int not null references crews deferrable initially deferred);
alter table crews add foreign key (captain_id) references sailors deferrable initially deferred;
create function one_less() returns trigger language plpgsql as $$
begin
    update crews set size = size - 1 where id = old.crew_id;
    return old;
end $$;
create trigger one_less before delete on sailors for each row execute function one_less();

-- A row that a trigger made goes with the one that it was made for,
create table users (id int generated always as identity primary key, email text not null);
create table profiles (user_id int primary key references users, name text);
create function has_profile() returns trigger language plpgsql as $$
begin
    insert into profiles (user_id) values (new.id);
    return new;
end $$;
create trigger has_profile after insert on users for each row execute function has_profile();

-- but where it may not go, neither may the other.
create table tickets (id int generated always as identity primary key, title text not null);
create table ticket_log (
    id int generated always as identity primary key,
    ticket_id int not null references tickets
);
create function is_logged() returns trigger language plpgsql as $$
begin
    insert into ticket_log (ticket_id) values (new.id);
    return new;
end $$;
create trigger is_logged after insert on tickets for each row execute function is_logged();
create function is_kept() returns trigger language plpgsql as $$
begin
    raise exception 'the log is kept';
end $$;
create trigger is_kept before delete on ticket_log for each row execute function is_kept();

-- What a row of a ring needs in vain is not counted on.
create table movers (id uuid primary key);
create table lodges (guild uuid, id uuid, primary key (guild, id));
create table moves (
    id uuid primary key,
    guild uuid not null,
    lodge uuid not null,
    mover_id uuid not null references movers,
    way_id uuid not null,
    kind text not null check (kind in ('create', 'update')),
    digest text not null check (digest ~ '^[0-9a-f]{64}$'),
    version int,
    state text not null default 'open',
    http int,
    result jsonb,
    closed_at timestamptz,
    kept_until timestamptz,
    unique (guild, lodge, id),
    unique (mover_id, guild, lodge, kind, digest),
    foreign key (guild, lodge) references lodges,
    check (((kind = 'create' and version is null) or (kind <> 'create' and version between 1 and 9)) is true),
    check (((state = 'open' and http is null and result is null and closed_at is null and kept_until is null)
        or (state = 'closed' and http = case when kind = 'create' then 201 else 200 end
            and jsonb_typeof(result) = 'object' and octet_length(result::text) <= 4096
            and isfinite(closed_at) and isfinite(kept_until) and kept_until >= closed_at + interval '24 hours')) is true)
);
create table ways (
    id uuid primary key,
    guild uuid not null,
    lodge uuid not null,
    list_id uuid not null,
    last_move_id uuid not null,
    unique (guild, lodge, id),
    foreign key (guild, lodge) references lodges,
    foreign key (guild, lodge, last_move_id) references moves (guild, lodge, id)
);
alter table moves add foreign key (guild, lodge, way_id) references ways (guild, lodge, id) deferrable initially deferred;
create table lists (
    id uuid primary key,
    guild uuid not null,
    lodge uuid not null,
    way_id uuid not null,
    move_id uuid not null unique,
    unique (guild, lodge, way_id, id),
    foreign key (guild, lodge, way_id) references ways (guild, lodge, id),
    foreign key (guild, lodge, move_id) references moves (guild, lodge, id)
);
alter table ways add foreign key (guild, lodge, id, list_id)
    references lists (guild, lodge, way_id, id) deferrable initially deferred;
