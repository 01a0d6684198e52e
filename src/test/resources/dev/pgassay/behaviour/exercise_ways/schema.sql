-- A function that raises an error where no way out was taken: who is refused on such a way has got further.
create table cases (id int primary key, state text not null default 'open', closed_by text, reason text);
create function cases_are_closed() returns trigger language plpgsql as $$
begin
    if new.id <> old.id then
        raise exception 'the number stays';
    end if;
    if new.state = 'shut' then
        if new.reason is null or length(new.reason) < 25 then
            raise exception 'say why';
        end if;
        if new.closed_by is null or new.closed_by !~ '^[a-z]+@corp\.example$' then
            raise exception 'say who';
        end if;
        return new;
    end if;
    raise exception 'an open case stays as it is';
end $$;
create trigger t before update on cases for each row execute function cases_are_closed();

create table cases_with_else (id int primary key, state text not null default 'open', closed_by text, reason text);
create function cases_or_else() returns trigger language plpgsql as $$
begin
    if new.state = 'shut' then
        if new.reason is null or length(new.reason) < 25 then
            raise exception 'say why';
        elsif new.closed_by is null or new.closed_by !~ '^[a-z]+@corp\.example$' then
            raise exception 'say who';
        end if;
    else
        raise exception 'an open case stays as it is';
    end if;
    return new;
end $$;
create trigger t before update on cases_with_else for each row execute function cases_or_else();

-- All in one line, and in the branches of a CASE.
create table sums (id int generated always as identity primary key, a int not null default 1, b int not null default 1, c text);
create function sums_fit() returns trigger language plpgsql as $$ begin
    case when new.a = old.a then raise exception 'a'; when new.b <> new.a * 3 then raise exception 'b is %', new.b; when new.c is distinct from format('%s/%s', new.a, new.b) then raise exception 'c'; else null; end case;
    return new;
end $$;
create trigger t before update on sums for each row execute function sums_fit();

-- Columns that may only be moved together, with an error and without.
create table spans (id int generated always as identity primary key, a int not null, b int not null, check (a < b));
create function spans_stay_as_long() returns trigger language plpgsql as $$
begin
    if new.b - new.a <> old.b - old.a then
        raise exception 'another length';
    end if;
    return new;
end $$;
create trigger t before update on spans for each row execute function spans_stay_as_long();

create table visits (id int generated always as identity primary key, starts timestamptz not null, ends timestamptz not null, check (starts < ends));
create function visits_stay_as_long() returns trigger language plpgsql as $$
begin
    if new.ends - new.starts <> old.ends - old.starts then
        new.starts := old.starts;
        new.ends := old.ends;
    end if;
    return new;
end $$;
create trigger t before update on visits for each row execute function visits_stay_as_long();

-- Another address of the same domain.
create table accounts (id int generated always as identity primary key, email text not null unique);
create function accounts_stay() returns trigger language plpgsql as $$
begin
    if new.email <> lower(new.email) then
        raise exception 'lower case';
    end if;
    if tg_op = 'UPDATE' and split_part(new.email, '@', 2) <> split_part(old.email, '@', 2) then
        raise exception 'the same domain';
    end if;
    if new.email !~ '^[^@]+@[^@]+\.[a-z]{2,}$' then
        raise exception 'no address';
    end if;
    return new;
end $$;
create trigger t before insert or update on accounts for each row execute function accounts_stay();

-- Declared, and untrue: of the row that was made it is told what goes with what.
create table cases_as_declared (id int primary key, state text not null default 'open', closed_at timestamptz, reason text);
create function cases_are_closed_later() returns trigger language plpgsql as $$ begin
    if new.state = 'shut' then if new.closed_at is null or new.closed_at < now() then raise exception 'when'; end if; if new.reason is null or length(new.reason) < 25 then raise exception 'why'; end if; return new; end if; raise exception 'open';
end $$;
create trigger t before update on cases_as_declared for each row execute function cases_are_closed_later();

-- none: there is no way out
create table shut (id int primary key, state text not null default 'open', reason text);
create function shut() returns trigger language plpgsql as $$
begin
    if new.state = 'shut' then
        if new.reason is null then
            raise exception 'say why';
        end if;
        raise exception 'not like that either';
    end if;
    if new.id <> old.id then
        return old;
    end if;
    raise exception 'never';
end $$;
create trigger t before update on shut for each row execute function shut();

-- none, and it has no key: what the row has already is no other value
create table keyless (a text, code text generated always as (lower(a)) stored unique not null);
create function keyless() returns trigger language plpgsql as $$
begin
    if new.a is distinct from old.a then
        raise exception 'fixed';
    end if;
    return new;
end $$;
create trigger t before update on keyless for each row execute function keyless();
