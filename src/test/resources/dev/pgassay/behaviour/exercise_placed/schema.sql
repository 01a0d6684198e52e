-- Of a row of which nothing else may be updated the key may: behind another row, in another partition, among the numbers that are named.
create table people (id int primary key, name text);
create function name_stays() returns trigger language plpgsql as $$
begin
    if new.name is distinct from old.name then
        raise exception 'the name stays';
    end if;
    return new;
end $$;

create table members (id int primary key references people, name text);
create trigger t before update on members for each row execute function name_stays();

create table friends (one int references people, other int references people, primary key (one, other));
create function both_change() returns trigger language plpgsql as $$
begin
    if new.one = old.one or new.other = old.other then
        raise exception 'both';
    end if;
    return new;
end $$;
create trigger t before update on friends for each row execute function both_change();

create table seats (hall int, seat int, primary key (hall, seat));
create table tickets (hall int, seat int, name text, primary key (hall, seat), foreign key (hall, seat) references seats);
create trigger t before update on tickets for each row execute function name_stays();

create table numbered (id int primary key, name text);
create function numbers_are_high() returns trigger language plpgsql as $$
begin
    if new.name is distinct from old.name then
        raise exception 'the name stays';
    end if;
    if new.id <> old.id and new.id < 1000 then
        raise exception 'only high numbers are left';
    end if;
    return new;
end $$;
create trigger t before update on numbered for each row execute function numbers_are_high();

create table shelves (shelf int not null, name text) partition by range (shelf);
create table shelves_below partition of shelves for values from (1) to (10);
create trigger t before update on shelves for each row execute function name_stays();

-- What an update gives is lost in all columns but the one that decides on the partition, and there in a partition too.
create table boxes (id int not null, room int not null, name text) partition by list (room);
create table boxes_one partition of boxes for values in (1);
create table boxes_two partition of boxes for values in (2);
create function put_back() returns trigger language plpgsql as $$
begin
    new.id := old.id;
    new.name := old.name;
    return new;
end $$;
create trigger t before update on boxes for each row execute function put_back();

-- The key is generated from what an update may give.
create table steps (place int not null, id int generated always as (place + 1) stored primary key);
create function two_steps() returns trigger language plpgsql as $$
begin
    if new.place <> old.place + 2 then
        raise exception 'by two';
    end if;
    return new;
end $$;
create trigger t before update on steps for each row execute function two_steps();

-- none: nobody else is let in
create table closed (id int primary key references people, name text);
create function closed() returns trigger language plpgsql as $$
begin
    if new.name is distinct from old.name or new.id <> old.id then
        raise exception 'closed';
    end if;
    return new;
end $$;
create trigger t before update on closed for each row execute function closed();

-- Declared, and untrue.
create table members_as_declared (id int primary key references people, name text);
create trigger t before update on members_as_declared for each row execute function name_stays();

-- Declared: what the server changes by itself when another row goes is no update of anybody's.
create table followers (id int primary key references people on update cascade, name text);
create trigger t before update on followers for each row execute function name_stays();
