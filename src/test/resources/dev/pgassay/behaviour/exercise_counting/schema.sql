-- Updates that are let only where they count on from what the row had.
create table proposals (
    id int primary key,
    status text not null check (status in ('ready', 'approved')),
    version int not null default 1,
    title text not null
);
create function proposal_goes_on() returns trigger language plpgsql as $$
begin
    if new.title <> old.title then raise exception 'title is immutable'; end if;
    if new.version <> old.version + 1 then raise exception 'version must increment'; end if;
    if not (old.status = 'ready' and new.status = 'approved') then raise exception 'status transition is not allowed'; end if;
    return new;
end $$;
create trigger g before update on proposals for each row execute function proposal_goes_on();

create table tickets (id int primary key, n int not null, m int not null, title text not null);
create function ticket_counts() returns trigger language plpgsql as $$
begin
    if new.title <> old.title then raise exception 'title is immutable'; end if;
    if new.n <> old.n + 1 or new.m <> old.m + 1 then raise exception 'both count'; end if;
    return new;
end $$;
create trigger g before update on tickets for each row execute function ticket_counts();

-- The declaration is untrue: a version that counts is let.
create table versions (id int generated always as identity primary key, "Version" bigint not null, title text not null);
create function version_counts() returns trigger language plpgsql as $$
begin
    if new."Version" is distinct from old."Version" + 7 then raise exception 'not the next version'; end if;
    if new.title <> old.title then raise exception 'title is immutable'; end if;
    return new;
end $$;
create trigger g before update on versions for each row execute function version_counts();

-- What is refused at all is told.
create table counters (id int generated always as identity primary key, n int not null);
create function counter_stays() returns trigger language plpgsql as $$
begin
    if new.n <> old.n + 1 then raise exception 'n must increment'; end if;
    raise exception 'n stays';
end $$;
create trigger g before update on counters for each row execute function counter_stays();
