-- A trigger raises what a function says, or what a variable was given, always from one line.
create table orders (id int primary key generated always as identity, grade int not null, zone text not null, code text not null, lane int not null);
create function problem(o orders) returns text language plpgsql as $$ begin
    if o.grade < 50 then return 'the grade is none of ours'; end if;
    if o.zone not in ('north', 'south') then return 'a zone is north or south'; end if;
    if o.code <> o.zone || '-1' then return format('the code %s is not that of the zone', o.code); end if;
    if o.lane <> 77 then return 'the lane follows from the grade'; end if;
    return null;
end $$;
create function checked() returns trigger language plpgsql as $$
declare said text;
begin
    said := problem(new);
    if said is not null then raise exception 'order refused: %', said; end if;
    return new;
end $$;
create trigger checked before insert or update on orders for each row execute function checked();
-- a parent says what its children have to be
create table rates (id int primary key generated always as identity, digest text not null, unit text not null);
create table quotes (id int primary key generated always as identity, rate_id int not null references rates, digest text not null, unit text not null, pieces int not null);
create function quoted() returns trigger language plpgsql as $$
declare d text; u text; p text;
begin
    select r.digest, r.unit into d, u from rates r where r.id = new.rate_id;
    p := case when new.digest <> d then 'digest is another' when new.unit <> u then 'unit is another' when new.pieces < 44 then 'pieces are odd' end;
    if p is not null then raise exception '%', p; end if;
    return null;
end $$;
create constraint trigger quoted after insert on quotes deferrable initially deferred for each row execute function quoted();
create function hashed() returns trigger language plpgsql as $$ begin new.digest := md5(new.unit); return new; end $$;
create trigger hashed before insert on rates for each row execute function hashed();

-- The same where the row is read again by its key, and what is wrong has no end.
create table parcels (id int primary key generated always as identity, weight int not null, label text not null);
create function fault(parcel int) returns text language plpgsql as $$
declare p parcels%rowtype;
begin
    select * into p from parcels where id = parcel;
    if p.weight <= 30 then
        return 'it is too light';
    end if;
    if p.label is distinct from 'W' || p.weight then
        return format('label %s is not of its weight', p.label);
    end if;
    return case when p.label like 'W%' then 'nobody thought of this' end;
end $$;
create function faultless() returns trigger language plpgsql as $$
declare
    said text := fault(new.id);
begin
    if said is not null then
        raise exception 'parcel refused: %', said;
    end if;
    return null;
end $$;
create trigger faultless after insert on parcels for each row execute function faultless();
create table letters (like parcels including all);
create function unlike() returns trigger language plpgsql as $$
declare l letters := new; said text;
begin
    if l.weight <= 30 then
        said := 'it is too light';
    elsif l.label is distinct from 'W' || l.weight then
        said := 'the label is not of its weight';
    end if;
    if said is not null then
        raise exception using message = said;
    end if;
    return l;
end $$;
create trigger unlike before insert or update on letters for each row execute function unlike();

-- A function with a comment that isn't quoted, and a long text.
create table essays (id int primary key generated always as identity, kind text not null);
create function graded() returns trigger language plpgsql as $$
declare said text; -- it isn't null where the essay's kind is another
begin
    if new.kind <> 'long' then said := 'the kind is another'; end if;
    if said is not null then raise exception '%', said; end if;
    perform 'LONG';
    return new;
end $$;
do $do$ begin
    execute (select replace(pg_get_functiondef('graded'::regproc), 'LONG', repeat('it is long ', 2000)));
end $do$;
create trigger graded before insert on essays for each row execute function graded();
