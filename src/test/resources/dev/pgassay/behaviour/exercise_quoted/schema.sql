-- Functions whose names need quotes are found by them, in what the server says and in other functions.
create table docs (
    id int generated always as identity primary key,
    status text not null check (status in ('posted', 'draft')),
    body text
);
create function "guardDoc"() returns trigger language plpgsql as $$
begin
    if old.status = 'posted' then
        raise exception 'a posted one stays';
    end if;
    if tg_op = 'DELETE' then
        return old;
    end if;
    return new;
end $$;
create trigger g before update or delete on docs for each row execute function "guardDoc"();

create table sims (id int generated always as identity primary key, state text not null, n int not null);
create function "in side"() returns trigger language plpgsql as $$
begin
    if new.state <> 'open' then
        raise exception 'a new one is open';
    end if;
    if new.n < 500 then
        raise exception 'too few';
    end if;
    return new;
end $$;
create trigger inside before insert or update on sims for each row execute function "in side"();

create table doors ("Zustand" text not null, größe int not null);
create function öffne() returns trigger language plpgsql as $$
begin
    if new."Zustand" <> 'open' then
        raise exception 'a new one is open';
    end if;
    if new.größe < 500 then
        raise exception 'too few';
    end if;
    return new;
end $$;
create trigger g before insert or update on doors for each row execute function öffne();

create function "isOk"(t text, n int) returns void language plpgsql as $$
begin
    if t <> 'open' then
        raise exception 'no';
    end if;
    if n < 500 then
        raise exception 'few';
    end if;
end $$;
create table called (id int generated always as identity primary key, state text not null, n int not null);
create function calls() returns trigger language plpgsql as $$
begin
    perform "isOk"(new.state, new.n);
    return new;
end $$;
create trigger g before insert or update on called for each row execute function calls();

-- Without quotes names may be written in upper case.
create table shouted (id int generated always as identity primary key, state text not null, n int not null);
create function shouts() returns trigger language plpgsql as $$
BEGIN
    IF NEW.STATE <> 'open' THEN
        RAISE EXCEPTION 'A NEW ONE IS OPEN';
    END IF;
    IF NEW.N < 500 THEN
        RAISE EXCEPTION 'TOO FEW';
    END IF;
    RETURN NEW;
END $$;
create trigger g before insert or update on shouted for each row execute function shouts();

-- What is refused is told, of the trigger that did it.
create table closed (id int generated always as identity primary key, n int not null);
create function "noMore"() returns trigger language plpgsql as $$
begin
    raise exception 'closed';
end $$;
create trigger g before insert on closed for each row execute function "noMore"();
