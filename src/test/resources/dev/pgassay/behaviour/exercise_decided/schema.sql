-- What is declared to be refused is let through where several values go together: who looks for one after the other finds none of it.
create function closing() returns trigger language plpgsql as $$
begin
    if new.st = 'closed' then
        if new.at is null or new.at < now() then raise exception 'at'; end if;
        if length(new.why) < 25 or new.why is null then raise exception 'why'; end if;
        if new.by_ !~ '^[a-z]+@corp\.example$' or new.by_ is null then raise exception 'by'; end if;
        return new;
    end if;
    raise exception 'a case stays as it is';
end $$;
create table cases (
    id int generated always as identity primary key, st text not null default 'open', at timestamptz, by_ text, why text);
create trigger t before update on cases for each row execute function closing();

-- Nobody has declared it: that an update is let be is no finding.
create table cases_seen (
    id int generated always as identity primary key, st text not null default 'open', at timestamptz, by_ text, why text);
create trigger t before update on cases_seen for each row execute function closing();

create table at_once (
    id int generated always as identity primary key, st text not null default 'a', code text, note text, n int);
create function at_once() returns trigger language plpgsql as $$
begin
    if new.st in ('b', 'c') and new.code ~ '^[A-Z]{3}-[0-9]{4}$' and new.note like 'fix:%' and char_length(new.note) >= 15
        and new.n between 1000 and 1010 then
        return new;
    end if;
    raise exception 'no';
end $$;
create trigger t before update on at_once for each row execute function at_once();

create table said_by_variables (id int generated always as identity primary key, st text not null default 'a', who text, why text);
create function said_by_variables() returns trigger language plpgsql as $$
declare
    v_length int := length(coalesce(new.why, ''));
begin
    if new.st = 'b' then
        if v_length < 18 then raise exception 'why'; end if;
        return new;
    end if;
    raise exception 'a frozen thing';
end $$;
create trigger t before update on said_by_variables for each row execute function said_by_variables();

-- A member that is no number raises an error in the condition.
create table members (id int generated always as identity primary key, st text not null default 'a', d jsonb);
create function members() returns trigger language plpgsql as $$
begin
    if new.st = 'b' and new.d ->> 'by' = 'x' and (new.d ->> 'n')::int > 7 then return new; end if;
    return old;
end $$;
create trigger t before update on members for each row execute function members();

create table compared (id int generated always as identity primary key, a date, b date, n int, m int);
create function compared() returns trigger language plpgsql as $$
begin
    if new.b = new.a + 3 and new.a > date '2031-05-05' and new.m = new.n * new.n + 1 and new.n > 40 then return new; end if;
    raise exception 'no';
end $$;
create trigger t before update on compared for each row execute function compared();

-- It depends on what the row was before.
create table drafts (
    id int generated always as identity primary key,
    st text not null default 'a' check (st in ('a', 'b', 'draft')), n int check (n > 5), x int, note text);
create function drafts() returns trigger language plpgsql as $$
begin
    if old.st = 'draft' and old.n between 77 and 80 and old.note = 'done' and old.x = old.n + 3 then return new; end if;
    raise exception 'no';
end $$;
create trigger t before update on drafts for each row execute function drafts();

create table fives (id int generated always as identity primary key, a int not null, g int generated always as (a / 10) stored);
create function fives() returns trigger language plpgsql as $$
begin
    if old.g is distinct from 5 then raise exception 'only fives'; end if;
    return new;
end $$;
create trigger t before update on fives for each row execute function fives();

create table kept (id int generated always as identity primary key, st text not null default 'a', note text);
create function kept() returns trigger language plpgsql as $$
begin
    if old.st = 'gone' and length(old.note) >= 20 then return old; end if;
    raise exception 'no';
end $$;
create trigger t before delete on kept for each row execute function kept();

-- These are refused whatever they are, or but for what nobody guesses.
create table never (id int generated always as identity primary key, st text not null default 'a', n int);
create function never() returns trigger language plpgsql as $$
begin
    if new.st = 'b' and new.st = 'c' and new.n > 7 then return new; end if;
    raise exception 'no';
end $$;
create trigger t before update on never for each row execute function never();

create table secret (id int generated always as identity primary key, word text, n int);
create function secret() returns trigger language plpgsql as $$
begin
    if md5(new.word) = '0123456789abcdef0123456789abcdef' and new.n > 7 then return new; end if;
    raise exception 'no';
end $$;
create trigger t before update on secret for each row execute function secret();

-- An update to what is there already is none, in a table without a key either.
create table without_key (a text, b text generated always as (lower(a)) stored unique not null);
create function stays() returns trigger language plpgsql as $$
begin if new.a is distinct from old.a then raise exception 'it stays'; end if; return new; end $$;
create trigger t before update on without_key for each row execute function stays();
