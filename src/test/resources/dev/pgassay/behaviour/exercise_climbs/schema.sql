-- Guards that refuse a row for one reason after the other: one that is refused further down is nearer.

-- Arrays side by side, of which the elements have to fit each other, and a list in a list.
create table hauls (
    id int primary key,
    hour timestamptz not null,
    harbour text not null check (harbour ~ '^[A-H][0-9]{2}$'),
    boats text[] not null,
    shares double precision[] not null,
    landed double precision[] not null,
    caught double precision[] not null,
    crates int[] not null,
    remarks jsonb not null,
    check (cardinality(boats) > 0),
    check (cardinality(boats) = cardinality(shares) and cardinality(boats) = cardinality(landed)),
    check (cardinality(boats) = cardinality(caught) and cardinality(boats) = cardinality(crates)),
    check (jsonb_typeof(remarks) = 'array'),
    check (jsonb_array_length(remarks) = cardinality(boats))
);
create function hauls_fit() returns trigger language plpgsql as $$
declare
    before text;
    remark jsonb;
begin
    for i in 1..cardinality(new.boats) loop
        if new.boats[i] !~ '^[A-H][0-9]{2}$' or new.boats[i] = new.harbour
            or (before is not null and before >= new.boats[i]) then
            raise exception 'boats are sorted, and none is a harbour';
        end if;
        if new.landed[i] < 0 or new.caught[i] <= 0 or new.landed[i] > new.caught[i]
            or abs(new.shares[i] - new.landed[i] / new.caught[i]) > 1e-9 or new.crates[i] <= 0 then
            raise exception 'the numbers do not go together';
        end if;
        remark := new.remarks -> (i - 1);
        if jsonb_typeof(remark) <> 'array' then
            raise exception 'each boat has a list of remarks';
        end if;
        before := new.boats[i];
    end loop;
    return new;
end $$;
create trigger hauls_fit before insert on hauls for each row execute function hauls_fit();

-- The same in partitions: the trigger of one fires before it is looked at whether the row belongs there.
create table days (id int not null, day timestamptz not null, after timestamptz not null, word text not null, check (after >= day + interval '1 hour'))
    partition by range (day);
create table days_of_may partition of days for values from ('2031-05-01') to ('2031-06-01');
create function days_fit() returns trigger language plpgsql as $$
begin
    if new.word <> 'may' then raise exception 'no such word'; end if;
    if new.after > new.day + interval '3 hours' then raise exception 'too long after'; end if;
    return new;
end $$;
create trigger days_fit before insert on days for each row execute function days_fit();

-- Another table's row in the right state, other columns left, an appointment of the right length to come.
create table staff (id int primary key, kind text not null check (kind in ('clerk', 'judge', 'guest')), active boolean not null default false);
create table trials (id int primary key, state text not null default 'filed' check (state in ('filed', 'listed', 'closed')));
create table hearings (
    id int primary key,
    trial_id int not null references trials,
    judge_id int not null references staff,
    state text not null default 'planned' check (state in ('planned', 'held', 'dropped')),
    begins timestamptz not null,
    ends timestamptz not null,
    zone text not null,
    dropped_at timestamptz,
    dropped_by int references staff,
    why text
);
create function hearing_is_planned() returns trigger language plpgsql as $$
declare
    who text;
    is_active boolean;
begin
    if tg_op = 'UPDATE' then
        if (new.trial_id, new.judge_id, new.begins, new.ends, new.zone) is distinct from (old.trial_id, old.judge_id, old.begins, old.ends, old.zone) then
            raise exception 'a hearing is dropped and planned anew';
        end if;
        if new.state = 'dropped' and (new.dropped_at is null or new.dropped_by is null or coalesce(new.why, '') = '') then
            raise exception 'who drops a hearing says why';
        end if;
        return new;
    end if;
    if new.state <> 'planned' then raise exception 'it is planned first'; end if;
    if new.begins <= clock_timestamp() then raise exception 'it is still to come'; end if;
    if new.ends <= new.begins or new.ends - new.begins < interval '20 minutes' or new.ends - new.begins > interval '6 hours' then
        raise exception 'it takes between 20 minutes and 6 hours';
    end if;
    if new.zone <> 'Europe/Vienna' then raise exception 'another zone'; end if;
    if new.dropped_at is not null or new.dropped_by is not null or new.why is not null then raise exception 'it is dropped already'; end if;
    select kind, active into who, is_active from staff where id = new.judge_id;
    if who <> 'judge' or not is_active then raise exception 'a judge hears'; end if;
    return new;
end $$;
create trigger hearing_is_planned before insert or update on hearings for each row execute function hearing_is_planned();
create function trial_is_listed() returns trigger language plpgsql as $$
begin
    if (select state from trials where id = new.trial_id) <> 'listed' then raise exception 'a trial with a hearing is listed'; end if;
    return null;
end $$;
create constraint trigger trial_is_listed after insert on hearings
    deferrable initially deferred for each row execute function trial_is_listed();

-- However far it gets, there is none.
create table cliffs (id int primary key, a text not null, b int not null);
create function cliffs_end() returns trigger language plpgsql as $$
begin
    if new.a <> 'first' then raise exception 'first'; end if;
    if new.b <> 7 then raise exception 'second'; end if;
    if md5(new.a) <> 'no such digest' then raise exception 'third'; end if;
    return new;
end $$;
create trigger cliffs_end before insert on cliffs for each row execute function cliffs_end();
