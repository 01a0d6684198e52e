-- What triggers that fire after a statement, and rules in its place, make of a row is what counts.
create table drafts (id int primary key, title text, words int);
create function puts_back() returns trigger language plpgsql as $$
begin
    if pg_trigger_depth() = 1 then
        update drafts set title = old.title, words = old.words where id = new.id;
    end if;
    return null;
end $$;
create trigger puts_back after update on drafts for each row execute function puts_back();

create table tokens (id int primary key, value text);
create function takes_away() returns trigger language plpgsql as $$
begin
    execute format('delete from %I.%I where id = $1', tg_table_schema, tg_table_name) using new.id;
    return null;
end $$;
create trigger takes_away after update on tokens for each row execute function takes_away();

create table vouchers (id int primary key, value text);
create constraint trigger takes_away after update on vouchers
    deferrable initially deferred for each row execute function takes_away();

-- Done with, it goes; until then it stays.
create table errands (id int primary key, state text not null check (state in ('open', 'waiting', 'done')), note text);
create trigger takes_away after update on errands
    for each row when (new.state = 'done') execute function takes_away();

-- A rule puts something else in the place of the deletion.
create table members (id int primary key, name text, left_at timestamptz);
create rule stays as on delete to members do instead update members set left_at = now() where id = old.id;

-- Without a key the row is where the update has put it.
create table notes (body text, seen boolean);
create function sees() returns trigger language plpgsql as $$
begin
    update notes set seen = true where not seen;
    return null;
end $$;
create trigger sees after update on notes for each row execute function sees();
