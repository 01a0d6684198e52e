-- The query of a deferred trigger says all that it asks of the row behind another.
create table runs (
    id text primary key,
    status text not null default 'draft' check (status in ('draft', 'started', 'released', 'rejected')),
    version integer not null default 1 check (version > 0)
);
create table run_events (
    id text primary key,
    run_id text not null references runs on delete cascade,
    sequence integer not null check (sequence > 0),
    action text not null check (action in ('started', 'released', 'rejected', 'reopened', 'created')),
    from_status text not null check (from_status in ('draft', 'started', 'released', 'rejected', 'none')),
    to_status text not null check (to_status in ('released', 'rejected', 'started', 'draft')),
    projection jsonb not null,
    digest text not null check (length(digest) = 64),
    unique (run_id, sequence)
);
create function run_has_its_event() returns trigger language plpgsql as $$
declare matching integer;
begin
    if new.status <> 'draft' or new.version <> 1 then
        raise exception 'a run begins as a draft';
    end if;
    select count(*) into matching from run_events e
        where e.run_id = new.id and e.sequence = 1 and e.action = 'created' and e.from_status = 'none' and e.to_status = 'draft'
            and e.projection ->> 'runId' = new.id and e.projection ->> 'version' = '1';
    if matching <> 1 then
        raise exception 'a run needs its event';
    end if;
    return new;
end $$;
create constraint trigger run_has_its_event after insert on runs
    deferrable initially deferred for each row execute function run_has_its_event();
