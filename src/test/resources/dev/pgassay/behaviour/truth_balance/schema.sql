-- Tables that take no row alone: its other side, or what belongs to it, comes in the same transaction.
create function raise_unless(ok boolean, what text) returns void language plpgsql as $$ begin
    if not ok then raise exception '%', what; end if; end $$;

create table journals (id bigserial primary key, booked_on date not null default current_date);
create table postings (
    id bigserial primary key,
    journal_id bigint not null references journals,
    amount numeric(14, 2) not null check (amount <> 0),
    memo text
);
create function journal_is_balanced() returns trigger language plpgsql security definer as $$
declare
    journal bigint := case when tg_op = 'DELETE' then old.journal_id else new.journal_id end;
begin
    perform raise_unless((select coalesce(sum(amount), 0) from postings where journal_id = journal) = 0, 'not balanced');
    return null;
end $$;
create constraint trigger journal_is_balanced after insert or update or delete on postings
    deferrable initially deferred for each row execute function journal_is_balanced();

create table orders (id serial primary key, owner text not null);
create table items (id serial primary key, order_id int not null references orders on delete cascade);
create function order_has_items() returns trigger language plpgsql security definer as $$ begin
    perform raise_unless(exists (select from items where order_id = new.id), 'an order needs an item');
    return null;
end $$;
create constraint trigger order_has_items after insert on orders
    deferrable initially deferred for each row execute function order_has_items();

-- Nothing waits here, and nobody says what goes with the row.
create table seals (id int primary key, code text not null);
create function seal_is_known() returns trigger language plpgsql as $$ begin
    perform raise_unless((select count(*) from seals where md5(code) = '0cc175b9c0f1b6a831c399e269772661x') > 0, 'no such seal');
    return null;
end $$;
create trigger seal_is_known after insert on seals for each statement execute function seal_is_known();

create role behaviour_member;
grant select, insert, update, delete on postings, orders to behaviour_member;
grant usage on all sequences in schema public to behaviour_member;
alter table postings enable row level security;
create policy seen on postings to behaviour_member using (true) with check (memo <> 'closed');
alter table orders enable row level security;
create policy own on orders to behaviour_member using (owner = current_setting('app.user'));
