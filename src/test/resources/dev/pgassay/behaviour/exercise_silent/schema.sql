-- Updates that go by without an error and without an effect, and those that only look so.
create table canceled (id int generated always as identity primary key, a text, changed_at timestamptz default now());
create function canceled() returns trigger language plpgsql as $$ begin
    if new.a is distinct from old.a then return null; end if;
    new.changed_at := now();
    return new;
end $$;
create trigger canceled before update on canceled for each row execute function canceled();
create table sealed (like canceled including all);
create trigger sealed before update on sealed for each row execute function canceled();

-- Put back, beside a column that has one value only, and one that counts behind a comment.
create table constant (id int generated always as identity primary key, a text, kind text not null default 'card' check (kind = 'card'), n int not null default 0);
create function constant() returns trigger language plpgsql as $$ begin
    if tg_op = 'DELETE' then return old; end if;
    new.a := old.a; -- as it was
    new.n := old.n + 1;
    return new;
end $$;
create trigger constant before update or delete on constant for each row execute function constant();

-- One state goes on to one other, all else goes by without a word.
create table lamps (id int generated always as identity primary key, state text not null default 'off' check (state in ('off', 'dim', 'on')));
create function lamps() returns trigger language plpgsql as $$ begin
    if not (old.state = 'off' and new.state = 'on') then return null; end if;
    return new;
end $$;
create trigger lamps before update on lamps for each row execute function lamps();
create table kept (id int generated always as identity primary key, a text, state text not null default 'open' check (state in ('open', 'held', 'done')));
create function kept() returns trigger language plpgsql as $$ begin
    if not (old.state = 'open' and new.state = 'done') then new.state := old.state; new.a := old.a; end if;
    return new;
end $$;
create trigger kept before update on kept for each row execute function kept();

-- The row has another key afterwards.
create table words (a text, word text generated always as (upper(a)) stored primary key);
create table pages (slug text primary key, title text not null);
create function slug() returns trigger language plpgsql as $$ begin new.slug := lower(new.title); return new; end $$;
create trigger slug before insert or update on pages for each row execute function slug();

-- The condition of a trigger says what it wants.
create table steps (id int generated always as identity primary key, n int not null default 1);
create function wrong() returns trigger language plpgsql as $$ begin raise exception 'seven at a time'; end $$;
create trigger seven before update on steps for each row when (new.n <> old.n + 7) execute function wrong();
create table never (id int generated always as identity primary key, n int not null default 1);
create trigger never before update on never for each row when (new.n <> old.n + 7 or new.n = old.n + 7) execute function wrong();
