-- What a trigger wants to add up over several rows: a row is made together with its other side.

-- Signed amounts for each journal; what is deleted has to leave the journal in balance.
create table journals (id bigserial primary key, booked_on date not null default current_date);
create table postings (
    id bigserial primary key,
    journal_id bigint not null references journals,
    amount numeric(14, 2) not null check (amount <> 0),
    memo text
);
create function journal_is_balanced() returns trigger language plpgsql as $$
declare
    journal bigint := case when tg_op = 'DELETE' then old.journal_id else new.journal_id end;
begin
    if (select coalesce(sum(amount), 0) from postings where journal_id = journal) <> 0 then
        raise exception 'journal % is not balanced', journal;
    end if;
    return null;
end $$;
create constraint trigger journal_is_balanced after insert or update or delete on postings
    deferrable initially deferred for each row execute function journal_is_balanced();

-- Debit and credit are columns of their own, lines are numbered, and no account has two of them.
create table accounts (code text primary key check (code ~ '^[0-9]{4}$'), name text not null);
create table entry_lines (
    entry_no int not null,
    line_no smallint not null check (line_no > 0),
    account text not null references accounts,
    debit numeric(12, 2) not null default 0 check (debit >= 0),
    credit numeric(12, 2) not null default 0 check (credit >= 0),
    primary key (entry_no, line_no),
    unique (entry_no, account),
    check (debit = 0 or credit = 0),
    check (debit + credit > 0)
);
create function entry_adds_up() returns trigger language plpgsql as $$
begin
    if exists (
        select from entry_lines
        where entry_no = coalesce(new.entry_no, old.entry_no)
        having sum(debit) is distinct from sum(credit)
    ) then
        raise exception 'debit and credit of entry % differ', coalesce(new.entry_no, old.entry_no);
    end if;
    return null;
end $$;
create constraint trigger entry_adds_up after insert or update or delete on entry_lines
    deferrable initially deferred for each row execute function entry_adds_up();

-- The side is an enum; the trigger asks a function for the balance.
create type side as enum ('debit', 'credit');
create table bookings (
    id uuid primary key default gen_random_uuid(),
    voucher uuid not null default gen_random_uuid(),
    side side not null,
    cents int not null check (cents > 0)
);
create function balance_of(which uuid) returns bigint language sql stable as $$
    select coalesce(sum(case side when 'debit' then cents else -cents end), 0) from bookings where voucher = which
$$;
create function voucher_balances() returns trigger language plpgsql as $$
begin
    if balance_of(new.voucher) <> 0 then
        raise exception 'voucher % is off by %', new.voucher, balance_of(new.voucher) using errcode = 'check_violation';
    end if;
    return null;
end $$;
create constraint trigger voucher_balances after insert or update on bookings
    deferrable initially deferred for each row execute function voucher_balances();

-- A boolean does as well, and D and C that no check knows.
create table stock_moves (id bigserial primary key, batch int not null, incoming boolean not null, pieces int not null check (pieces > 0));
create function batch_is_even() returns trigger language plpgsql as $$
begin
    if (select sum(case when incoming then pieces else -pieces end) from stock_moves where batch = new.batch) <> 0 then
        raise exception 'batch % is uneven', new.batch;
    end if;
    return null;
end $$;
create constraint trigger batch_is_even after insert or update on stock_moves
    deferrable initially deferred for each row execute function batch_is_even();
create table gl_lines (gl_id bigserial primary key, doc text not null, dc char(1) not null, amount numeric not null check (amount > 0));
create function gl_in_balance() returns trigger language plpgsql as $$
declare
    debit numeric;
    credit numeric;
begin
    select sum(amount) filter (where dc = 'D'), sum(amount) filter (where dc = 'C') into debit, credit
    from gl_lines where doc = new.doc;
    if debit is distinct from credit or debit is null then
        raise exception 'document % is not in balance', new.doc;
    end if;
    return null;
end $$;
create constraint trigger gl_in_balance after insert or update on gl_lines
    deferrable initially deferred for each row execute function gl_in_balance();

-- Once for each statement: the sum of what a statement inserts, updates or deletes is 0.
create table movements (id bigserial primary key, account int not null, amount numeric not null check (amount <> 0), note text);
create function movements_cancel_out() returns trigger language plpgsql as $$
begin
    if (select sum(amount) from n) <> 0 then
        raise exception 'the movements of one % must cancel out', tg_op;
    end if;
    return null;
end $$;
create trigger inserted after insert on movements
    referencing new table as n for each statement execute function movements_cancel_out();
create trigger updated after update on movements
    referencing new table as n for each statement execute function movements_cancel_out();
create trigger deleted after delete on movements
    referencing old table as n for each statement execute function movements_cancel_out();

-- A transfer has two legs, on different accounts, of opposite sign.
create table wallets (id bigserial primary key, owner text not null);
create table transfers (id bigserial primary key, requested_at timestamptz not null default now());
create table legs (
    transfer_id bigint not null references transfers,
    wallet_id bigint not null references wallets,
    cents bigint not null,
    primary key (transfer_id, wallet_id)
);
create function two_legs() returns trigger language plpgsql as $$
declare
    legs_found int;
    total bigint;
begin
    select count(*), sum(cents) into legs_found, total from legs where transfer_id = coalesce(new.transfer_id, old.transfer_id);
    if legs_found not in (0, 2) or total <> 0 or exists (select from legs where transfer_id = new.transfer_id and cents = 0) then
        raise exception 'transfer has % legs that sum to %', legs_found, total;
    end if;
    return null;
end $$;
create constraint trigger two_legs after insert or update or delete on legs
    deferrable initially deferred for each row execute function two_legs();

-- Here the transfer itself insists on them.
create table payments (id bigserial primary key, reference text not null);
create table payment_legs (
    id bigserial primary key,
    payment_id bigint not null references payments on delete cascade,
    cents bigint not null check (cents <> 0)
);
create function payment_has_two_legs() returns trigger language plpgsql as $$
begin
    if (select count(*) from payment_legs where payment_id = new.id) <> 2
        or (select sum(cents) from payment_legs where payment_id = new.id) <> 0 then
        raise exception 'payment % has not two legs', new.id;
    end if;
    return null;
end $$;
create constraint trigger payment_has_two_legs after insert on payments
    deferrable initially deferred for each row execute function payment_has_two_legs();

-- Neither goes without the other: a leg is one of those that came with the remittance.
create table remittances (id bigserial primary key, reference text not null);
create table remittance_legs (
    id bigserial primary key,
    remittance_id bigint not null references remittances on delete cascade,
    cents bigint not null check (cents <> 0)
);
create function remittance_has_two_legs() returns trigger language plpgsql as $$
declare
    remittance bigint;
begin
    if tg_table_name = 'remittances' then
        remittance := new.id;
    else
        remittance := coalesce(new.remittance_id, old.remittance_id);
    end if;
    if exists (select from remittances where id = remittance)
        and ((select count(*) from remittance_legs where remittance_id = remittance) <> 2
            or (select sum(cents) from remittance_legs where remittance_id = remittance) <> 0) then
        raise exception 'remittance % has not two legs', remittance;
    end if;
    return null;
end $$;
create constraint trigger remittance_has_two_legs after insert on remittances
    deferrable initially deferred for each row execute function remittance_has_two_legs();
create constraint trigger remittance_has_two_legs after insert or update or delete on remittance_legs
    deferrable initially deferred for each row execute function remittance_has_two_legs();

-- The sign goes with the side; that an entry cannot be changed is said.
create table fixed_entries (
    id uuid primary key default gen_random_uuid(),
    tx uuid not null,
    kind text not null check (kind in ('DEBIT', 'CREDIT')),
    amount bigint not null check (amount <> 0),
    created_at timestamptz not null default now(),
    check ((kind = 'CREDIT') = (amount < 0))
);
create function tx_balances() returns trigger language plpgsql as $$
begin
    if (select count(*) from fixed_entries where tx = new.tx) < 2 then
        raise exception 'transaction % needs two entries', new.tx;
    end if;
    if (select sum(amount) from fixed_entries where tx = new.tx) <> 0 then
        raise exception 'transaction % does not balance', new.tx;
    end if;
    return null;
end $$;
create constraint trigger tx_balances after insert on fixed_entries
    deferrable initially deferred for each row execute function tx_balances();
create function entries_are_fixed() returns trigger language plpgsql as $$
begin
    raise exception 'entries are fixed';
end $$;
create trigger entries_are_fixed before update or delete on fixed_entries
    for each row execute function entries_are_fixed();

-- Without a key; the trigger reads a view.
create table vouchers (
    voucher text not null,
    account int not null,
    debit numeric,
    credit numeric,
    check (num_nonnulls(debit, credit) = 1)
);
create view open_vouchers as
    select voucher from vouchers group by voucher having coalesce(sum(debit), 0) <> coalesce(sum(credit), 0);
create function no_voucher_is_open() returns trigger language plpgsql as $$
begin
    if exists (select from open_vouchers) then
        raise exception 'a voucher is open';
    end if;
    return null;
end $$;
create constraint trigger no_voucher_is_open after insert or update or delete on vouchers
    deferrable initially deferred for each row execute function no_voucher_is_open();

-- How many, and at once: the count has to be right before the item comes, and before it goes.
create table parcels (id bigserial primary key, item_count int not null default 0);
create table parcel_items (id bigserial primary key, parcel_id bigint not null references parcels, name text);
create function items_are_counted() returns trigger language plpgsql as $$
begin
    if exists (
        select from parcels where item_count <> (select count(*) from parcel_items where parcel_id = parcels.id)
    ) then
        raise exception 'a parcel''s items are not as many as it says';
    end if;
    return null;
end $$;
create trigger items_are_counted after insert or delete on parcel_items
    for each statement execute function items_are_counted();

-- The total of an invoice is the sum of its items, which the items see to.
create table invoices (id uuid primary key default gen_random_uuid(), number text not null, total numeric(14, 2) not null default 0);
create table invoice_items (
    id bigserial primary key,
    invoice_id uuid not null references invoices,
    quantity int not null check (quantity > 1),
    price numeric(10, 2) not null check (price > 0),
    text text
);
create function invoice_adds_up() returns trigger language plpgsql as $$
declare
    invoice uuid := coalesce(new.invoice_id, old.invoice_id);
begin
    if (select coalesce(sum(quantity * price), 0) from invoice_items where invoice_id = invoice)
        <> (select total from invoices where id = invoice) then
        raise exception 'the items of invoice % do not add up to its total', invoice;
    end if;
    return null;
end $$;
create constraint trigger invoice_adds_up after insert or update or delete on invoice_items
    deferrable initially deferred for each row execute function invoice_adds_up();

-- The same, which the bill sees to: it has a total from the start.
create table bills (id bigserial primary key, total numeric(14, 2) not null check (total > 0));
create table bill_items (id bigserial primary key, bill_id bigint not null references bills, amount numeric(14, 2) not null check (amount > 0));
create function bill_adds_up() returns trigger language plpgsql as $$
begin
    if new.total <> (select coalesce(sum(amount), 0) from bill_items where bill_id = new.id) then
        raise exception 'bill % does not add up', new.id;
    end if;
    return null;
end $$;
create constraint trigger bill_adds_up after insert or update on bills
    deferrable initially deferred for each row execute function bill_adds_up();

-- Shares of 100 percent, none of which is the whole.
create table budgets (id bigserial primary key, name text not null);
create table allocations (
    budget_id bigint not null references budgets,
    cost_center text not null,
    percentage numeric(5, 2) not null check (percentage > 0 and percentage < 100),
    primary key (budget_id, cost_center)
);
create function whole_is_allocated() returns trigger language plpgsql as $$
declare
    allocated numeric;
begin
    select sum(percentage) into allocated from allocations where budget_id = coalesce(new.budget_id, old.budget_id);
    if allocated <> 100 then
        raise exception 'allocated is %, not 100', allocated;
    end if;
    return null;
end $$;
create constraint trigger whole_is_allocated after insert or update or delete on allocations
    deferrable initially deferred for each row execute function whole_is_allocated();

-- A company has a primary contact.
create table companies (id bigserial primary key, name text not null);
create table contacts (
    id bigserial primary key,
    company_id bigint not null references companies on delete cascade,
    email text not null,
    is_primary boolean not null default false
);
create function has_primary_contact() returns trigger language plpgsql as $$
begin
    if not exists (select from contacts where company_id = new.id and is_primary) then
        raise exception 'company % has no primary contact', new.id;
    end if;
    return null;
end $$;
create constraint trigger has_primary_contact after insert or update on companies
    deferrable initially deferred for each row execute function has_primary_contact();

-- An entry that has lines keeps two of them: its lines go with it. A total that does not shrink goes with its item.
create table entries (id bigserial primary key, memo text);
create table lines (
    id bigserial primary key,
    entry_id bigint not null references entries,
    debit int not null default 0,
    credit int not null default 0
);
create function entry_keeps_two() returns trigger language plpgsql as $$
declare
    entry bigint := coalesce(new.entry_id, old.entry_id);
begin
    if exists (select from entries where id = entry)
        and ((select count(*) from lines where entry_id = entry) < 2
            or (select sum(debit) <> sum(credit) from lines where entry_id = entry)) then
        raise exception 'entry % has less than two lines, or is off', entry;
    end if;
    return null;
end $$;
create constraint trigger entry_keeps_two after insert or update or delete on lines
    deferrable initially deferred for each row execute function entry_keeps_two();

create table meters (id bigserial primary key, total int not null default 0);
create table readings (
    id bigserial primary key,
    meter_id bigint not null references meters on delete cascade,
    amount int not null check (amount > 0)
);
create function total_grows() returns trigger language plpgsql as $$
begin
    if new.total < old.total then
        raise exception 'the total of meter % shrinks', new.id;
    end if;
    return new;
end $$;
create trigger total_grows before update on meters for each row execute function total_grows();
create function meter_adds_up() returns trigger language plpgsql as $$
declare
    meter bigint := coalesce(new.meter_id, old.meter_id);
begin
    if (select total from meters where id = meter)
        <> (select coalesce(sum(amount), 0) from readings where meter_id = meter) then
        raise exception 'meter % is off', meter;
    end if;
    return null;
end $$;
create constraint trigger meter_adds_up after insert or update or delete on readings
    deferrable initially deferred for each row execute function meter_adds_up();

-- Three at least are more than are tried.
create table panels (id bigserial primary key, jury int not null, seat text not null);
create function three_at_least() returns trigger language plpgsql as $$
begin
    if (select count(*) from panels where jury = new.jury) < 3 then
        raise exception 'jury % has less than three', new.jury;
    end if;
    return null;
end $$;
create constraint trigger three_at_least after insert on panels
    deferrable initially deferred for each row execute function three_at_least();

-- What refuses every row is no matter of balance, whatever it says.
create table blocked_lines (id bigserial primary key, amount numeric not null);
create function never_balanced() returns trigger language plpgsql as $$
begin
    if (select sum(amount) from blocked_lines) is distinct from 'NaN' then
        raise exception 'blocked_lines are not balanced';
    end if;
    raise exception 'and never will be';
end $$;
create constraint trigger never_balanced after insert on blocked_lines
    deferrable initially deferred for each row execute function never_balanced();

-- Balanced lines that are never deleted, not both either: a finding, and where that is meant, none.
create table kept_lines (id bigserial primary key, amount numeric not null check (amount <> 0));
create table sealed_lines (id bigserial primary key, amount numeric not null check (amount <> 0));
create function kept_balance() returns trigger language plpgsql as $$
declare
    total numeric;
begin
    execute format('select coalesce(sum(amount), 0) from %I', tg_table_name) into total; -- kept_lines, sealed_lines
    if total <> 0 then
        raise exception '% are not balanced', tg_table_name;
    end if;
    if tg_op = 'DELETE' then
        raise exception '% stay', tg_table_name;
    end if;
    return null;
end $$;
create constraint trigger kept_balance after insert or delete on kept_lines
    deferrable initially deferred for each row execute function kept_balance();
create constraint trigger kept_balance after insert or delete on sealed_lines
    deferrable initially deferred for each row execute function kept_balance();

-- Said to refuse that a line is deleted, and lets it go with its other side; the other one refuses both.
create table signed_lines (id bigserial primary key, amount numeric not null check (amount <> 0));
create table closed_lines (id bigserial primary key, amount numeric not null check (amount <> 0), note text);
create function signed_balance() returns trigger language plpgsql as $$
begin
    if (select coalesce(sum(amount), 0) from signed_lines) <> 0 then
        raise exception 'signed_lines are not balanced';
    end if;
    return null;
end $$;
create constraint trigger signed_balance after insert or delete on signed_lines
    deferrable initially deferred for each row execute function signed_balance();
create function closed_balance() returns trigger language plpgsql as $$
begin
    if (select coalesce(sum(amount), 0) from closed_lines) <> 0 then
        raise exception 'closed_lines are not balanced';
    end if;
    return null;
end $$;
create constraint trigger closed_balance after insert on closed_lines
    deferrable initially deferred for each row execute function closed_balance();
create function is_closed() returns trigger language plpgsql as $$
begin
    raise exception 'closed';
end $$;
create trigger is_closed before update or delete on closed_lines for each row execute function is_closed();

-- A side that stays holds the other, and what is silently kept is kept.
create table held_lines (id bigserial primary key, amount numeric not null check (amount <> 0));
create table mute_lines (id bigserial primary key, amount numeric not null check (amount <> 0));
create function credits_stay() returns trigger language plpgsql as $$
begin
    if old.amount < 0 then
        raise exception 'credits stay';
    end if;
    return old;
end $$;
create trigger credits_stay before delete on held_lines for each row execute function credits_stay();
create function say_nothing() returns trigger language plpgsql as $$
begin
    return null;
end $$;
create trigger say_nothing before delete on mute_lines for each row execute function say_nothing();
create function lines_balance() returns trigger language plpgsql as $$
begin
    if (select coalesce(sum(amount), 0) from held_lines) <> 0 or (select coalesce(sum(amount), 0) from mute_lines) <> 0 then
        raise exception '% are off', tg_table_name;
    end if;
    return null;
end $$;
create constraint trigger lines_balance after insert or update or delete on held_lines
    deferrable initially deferred for each row execute function lines_balance();
create constraint trigger lines_balance after insert or update or delete on mute_lines
    deferrable initially deferred for each row execute function lines_balance();
