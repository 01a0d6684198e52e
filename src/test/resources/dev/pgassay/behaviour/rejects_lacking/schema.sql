create table broken (id int primary key, n text not null, a text check (a <> ''));
create function nobody() returns trigger language plpgsql as 'begin perform nope(); return null; end';
create trigger nobody after insert on broken for each row execute function nobody();
-- what is made beside the given values lets the row in, so it has to be seen
create table orders (id int primary key, s text not null, at timestamp, constraint orders_done check (s = 'open' or at is not null));

-- a trigger is the first to miss what is lacking
create table bookings (
    id int primary key,
    guest text not null,
    nights int not null constraint bookings_nights check (nights > 0),
    rate numeric,
    code text constraint bookings_code check (code <> '')
);
create function is_priced() returns trigger language plpgsql as $$
begin
    if new.guest is null then raise exception 'a guest is missing'; end if;
    if new.code = 'free' then raise exception 'nothing is free'; end if;
    return new;
end $$;
create trigger is_priced before insert on bookings for each row execute function is_priced();
-- what cannot be completed is told as it is refused
create table visits (id int primary key, day text not null, n int check (n > 0), constraint visits_never check (day <> day));
create function has_day() returns trigger language plpgsql as $$
begin
    if new.day is null then raise exception 'a day is missing'; end if;
    return new;
end $$;
create trigger has_day before insert on visits for each row execute function has_day();
