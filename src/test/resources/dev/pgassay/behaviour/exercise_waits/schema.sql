-- What a deferred constraint trigger refuses is refused, to the table that comes after it too.
create table notes (id bigserial primary key, body int);
create function never() returns trigger language plpgsql as $$
begin
    raise exception 'never %', tg_op;
end $$;
create constraint trigger never after insert on notes
    deferrable initially deferred for each row execute function never();

create table notes_at_once (id bigserial primary key, body int);
create constraint trigger never after insert on notes_at_once
    deferrable initially immediate for each row execute function never();

create table notes_kept (id bigserial primary key, body int);
create constraint trigger never after update or delete on notes_kept
    deferrable initially deferred for each row execute function never();

create table entries (id bigserial primary key);
create table lines (
    id bigserial primary key,
    entry_id bigint not null references entries,
    amount numeric not null check (amount <> 0)
);
create function balanced() returns trigger language plpgsql as $$
begin
    if (select sum(amount) from lines where entry_id = new.entry_id) <> 0 then
        raise exception 'entry % is not balanced', new.entry_id;
    end if;
    return null;
end $$;
create constraint trigger balanced after insert on lines
    deferrable initially deferred for each row execute function balanced();

-- An order wants an item, and has one: that is made with it.
create table orders (id bigserial primary key, note text);
create table items (id bigserial primary key, order_id bigint not null references orders);
create function has_items() returns trigger language plpgsql as $$
begin
    if not exists (select from items where order_id = new.id) then
        raise exception 'order % has no item', new.id;
    end if;
    return null;
end $$;
create constraint trigger has_items after insert on orders
    deferrable initially deferred for each row execute function has_items();
