-- From one state to the next: updates that a trigger lets be where it refuses others.

-- A request may be rejected, and no more than that without an approver.
create table requests (
    id int primary key,
    reason text not null,
    status text not null default 'requested' check (status in ('requested', 'approved', 'rejected', 'executed')),
    approved_by text,
    decided_at timestamptz
);
create function request_goes_on() returns trigger language plpgsql as $$
begin
    if (new.id, new.reason) is distinct from (old.id, old.reason) then raise exception 'what was requested stays'; end if;
    if old.status = new.status then raise exception 'request % is % already', old.id, old.status; end if;
    if old.status <> 'requested' or new.status = 'executed' then raise exception 'not from % to %', old.status, new.status; end if;
    if new.status = 'approved' and coalesce(new.approved_by, '') not like 'boss %' then raise exception 'a boss approves'; end if;
    new.decided_at := now();
    return new;
end $$;
create trigger request_goes_on before update on requests for each row execute function request_goes_on();

-- A draft is posted, and that only behind lines in balance.
create table entries (id int primary key, memo text not null, status text not null default 'draft' check (status in ('draft', 'posted')));
create table entry_lines (
    id int primary key,
    entry_id int not null references entries,
    side text not null check (side in ('debit', 'credit')),
    amount bigint not null check (amount > 0)
);
create function entry_is_posted() returns trigger language plpgsql as $$
begin
    if old.status = 'draft' and new.status = 'posted' and new.memo = old.memo and new.id = old.id then return new; end if;
    raise exception 'immutable';
end $$;
create trigger entry_is_posted before update on entries for each row execute function entry_is_posted();
create function entry_is_even() returns trigger language plpgsql as $$
declare
    n bigint;
    d bigint;
    c bigint;
begin
    select count(*), coalesce(sum(amount) filter (where side = 'debit'), 0), coalesce(sum(amount) filter (where side = 'credit'), 0)
        into n, d, c from entry_lines where entry_id = new.id;
    if n < 2 or d <> c then raise exception 'entry % is not even', new.id; end if;
    return null;
end $$;
create constraint trigger entry_is_even after update of status on entries
    deferrable initially deferred for each row when (new.status = 'posted') execute function entry_is_even();

-- The same, but that nothing may be posted: what is refused is not let be by lines either.
create table sealed (id int primary key, memo text not null, status text not null default 'draft' check (status in ('draft', 'posted')));
create table sealed_lines (id int primary key, sealed_id int not null references sealed);
create function sealed_stays() returns trigger language plpgsql as $$
begin
    if new is distinct from old then raise exception 'sealed'; end if;
    return new;
end $$;
create trigger sealed_stays before update on sealed for each row execute function sealed_stays();
create table sealed_too (id int primary key, memo text not null);
create trigger sealed_stays before update on sealed_too for each row execute function sealed_stays();

-- A case is assigned with its assignment, whichever comes first, and both want it when the transaction ends.
create table cases (id int primary key, status text not null default 'pending' check (status in ('pending', 'assigned', 'closed')));
create table assignments (
    id int primary key,
    case_id int not null references cases,
    is_active boolean not null default true check (is_active)
);
create function check_case(which int) returns void language plpgsql as $$
declare
    n int := (select count(*) from assignments where case_id = which and is_active);
    now_is text := (select status from cases where id = which);
begin
    if now_is = 'assigned' and n <> 1 then raise exception 'an assigned case has one assignment'; end if;
    if n > 0 and now_is <> 'assigned' then raise exception 'a case with an assignment is assigned'; end if;
end $$;
create function case_is_assigned() returns trigger language plpgsql as $$
begin
    if tg_table_name = 'cases' then perform check_case(new.id);
    else perform check_case(case when tg_op = 'DELETE' then old.case_id else new.case_id end);
    end if;
    return null;
end $$;
create constraint trigger case_is_assigned after insert or update on cases
    deferrable initially deferred for each row execute function case_is_assigned();
create constraint trigger case_is_assigned after insert or update or delete on assignments
    deferrable initially deferred for each row execute function case_is_assigned();
create function case_is_pending() returns trigger language plpgsql as $$
begin
    if (select status from cases where id = new.case_id) <> 'pending' then raise exception 'it has somebody'; end if;
    return new;
end $$;
create trigger case_is_pending before insert on assignments for each row execute function case_is_pending();

-- What is put back in the end is put back, whatever else waits for the end, and though one column has but one value.
create table carts (id int primary key, open boolean not null default true);
create table cart_items (
    id int primary key,
    cart_id int not null references carts on delete cascade,
    debit int not null default 0,
    credit int not null default 0,
    memo text,
    check ((debit > 0 and credit = 0) or (credit > 0 and debit = 0))
);
create function cart_adds_up() returns trigger language plpgsql as $$
begin
    if not (select open from carts where id = new.cart_id)
        and (select sum(debit) <> sum(credit) from cart_items where cart_id = new.cart_id) then
        raise exception 'cart % does not add up', new.cart_id;
    end if;
    return null;
end $$;
create constraint trigger cart_adds_up after insert or update on cart_items
    deferrable initially deferred for each row execute function cart_adds_up();
create function item_stays() returns trigger language plpgsql as $$
begin
    if pg_trigger_depth() = 1 then
        update cart_items set cart_id = old.cart_id, debit = old.debit, credit = old.credit, memo = old.memo where id = new.id;
    end if;
    return null;
end $$;
create constraint trigger item_stays after update on cart_items
    deferrable initially deferred for each row execute function item_stays();

-- A mistake in a trigger is no refusal that could be meant.
create table mistaken (id int primary key, name text not null);
create function mistake() returns trigger language plpgsql as $$ begin new.nmae := 'x'; return new; end $$;
create trigger mistake before update on mistaken for each row execute function mistake();

-- Two columns go together, once; and of many columns the last alone may change.
create table ibans (
    id int primary key,
    iban text not null,
    approval text,
    revoked_at timestamptz,
    revoked_by text,
    check ((revoked_at is null) = (revoked_by is null))
);
create function only_revoked_once() returns trigger language plpgsql as $$
begin
    if old.revoked_at is not null or (new.iban, new.approval) is distinct from (old.iban, old.approval) then
        raise exception 'it can only be revoked, once';
    end if;
    return new;
end $$;
create trigger only_revoked_once before update on ibans for each row execute function only_revoked_once();
create table wide (
    id int primary key, a int, b int, c int, d int, e int, f int, g int, h int, i int, j int, k int, l int, m int, settled_at timestamptz
);
create function only_settled() returns trigger language plpgsql as $$
begin
    if to_jsonb(new) - 'settled_at' is distinct from to_jsonb(old) - 'settled_at' then raise exception 'append-only'; end if;
    return new;
end $$;
create trigger only_settled before update on wide for each row execute function only_settled();

-- A guard of every new row says nothing of changes: other values may do.
create table aliases (alias text primary key, canonical text not null);
create table extras (
    card text primary key,
    source text,
    evidence text,
    check (num_nonnulls(source, evidence) in (0, 2))
);
create function extras_are_admitted() returns trigger language plpgsql as $$
begin
    if new.source is null then return new; end if;
    if not exists (select from aliases a where a.alias = new.source and a.canonical = new.card and md5(a.alias) like '0000%') then
        raise exception 'not an approved alias';
    end if;
    return new;
end $$;
create trigger extras_are_admitted before insert or update on extras for each row execute function extras_are_admitted();
