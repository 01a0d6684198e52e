-- Guards that are given the row as JSON, by a function that serves several tables.
create function why_not(rec jsonb, was jsonb) returns text language plpgsql as $$
begin
    if rec ->> 'state' = was ->> 'state' then
        return 'the state must be another';
    end if;
    if rec->>'state' <> 'paid' then
        return 'it must be paid now';
    end if;
    if rec ->> 'receipt' is null or rec ->> 'receipt' not like 'PAY\_%' then
        return 'the receipt is missing or wrong';
    end if;
    return null;
end $$;

create table bills (id int generated always as identity primary key, state text not null default 'open', receipt text);
create function bills_guard() returns trigger language plpgsql as $$
declare
    why text;
begin
    why := why_not(to_jsonb(new), to_jsonb(old));
    if why is not null then
        raise exception 'bill refused: %', why;
    end if;
    return new;
end $$;
create trigger t before update on bills for each row execute function bills_guard();

-- The same from a variable, and an insert.
create table "Orders" (id int generated always as identity primary key, "State" text not null, note text);
create function orders_guard() returns trigger language plpgsql as $$
declare
    rec jsonb := to_jsonb(new);
begin
    if (rec ->> 'State') is distinct from 'placed by phone' then
        raise exception 'not like that';
    end if;
    if (row_to_json(new)->>'note') is null or length(row_to_json(new)->>'note') <> 17 then
        raise exception 'a note is missing';
    end if;
    return new;
end $$;
create trigger t before insert on "Orders" for each row execute function orders_guard();

-- none: nothing is enough
create table sealed (id int generated always as identity primary key, state text not null default 'open');
create function sealed_why(rec jsonb) returns text language plpgsql as $$
begin
    if rec ->> 'state' <> 'paid' then
        return 'it must be paid now';
    end if;
    return 'and not even then';
end $$;
create function sealed_guard() returns trigger language plpgsql as $$
declare
    why text := sealed_why(to_jsonb(new));
begin
    if why is not null then
        raise exception 'sealed: %', why;
    end if;
    return new;
end $$;
create trigger t before update on sealed for each row execute function sealed_guard();
