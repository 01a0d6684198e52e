-- Updates that take several columns at once, or another row as well.
create table people (id int primary key generated always as identity);
create table cases (id int primary key generated always as identity, status text not null default 'open' check (status in ('open', 'assigned', 'closed')));
create table assignments (
    id int primary key generated always as identity,
    case_id int not null references cases,
    person_id int not null references people,
    active boolean not null default true,
    ended_at timestamptz,
    ended_by int references people,
    reason text
);
create function guard() returns trigger language plpgsql as $$ begin
    if not old.active then
        raise exception 'an assignment that has ended stays as it is';
    end if;
    if new.active then
        raise exception 'an assignment can only be ended';
    end if;
    if new.case_id <> old.case_id or new.person_id <> old.person_id then
        raise exception 'an assignment stays who and what it is of';
    end if;
    if new.ended_at is null or new.ended_by is null or btrim(coalesce(new.reason, '')) = '' then
        raise exception 'when, by whom and why';
    end if;
    return new;
end $$;
create trigger guard before update on assignments for each row execute function guard();
create function agrees() returns trigger language plpgsql as $$
declare
    wanted text; held int;
begin
    select status into wanted from cases where id = new.case_id;
    select count(*) into held from assignments where case_id = new.case_id and active;
    if held > 0 and wanted <> 'assigned' or held = 0 and wanted = 'assigned' then
        raise exception 'case % is %, with % assignments', new.case_id, wanted, held;
    end if;
    return null;
end $$;
create constraint trigger agrees after insert or update on assignments
    deferrable initially deferred for each row execute function agrees();

-- The same guard, which never lets anything be.
create table stuck (id int primary key, active boolean not null default true, ended_at timestamptz, reason text);
create function stuck() returns trigger language plpgsql as $$ begin
    if new.active then
        raise exception 'an assignment can only be ended';
    end if;
    if new.ended_at is null or btrim(coalesce(new.reason, '')) = '' then
        raise exception 'when and why';
    end if;
    if new.ended_at is not null then
        raise exception 'nobody thought of this';
    end if;
    return new;
end $$;
create trigger stuck before update on stuck for each row execute function stuck();

-- What is to be refused, and is let be with a stamp and a reason.
create table letters (id int primary key, state text not null default 'draft' check (state in ('draft', 'sent')), sent_at timestamptz, sent_by text);
create function posted() returns trigger language plpgsql as $$ begin
    if new.state = 'draft' then
        raise exception 'a draft stays one until it is sent';
    end if;
    if new.sent_at is null then
        raise exception 'when?';
    end if;
    if new.sent_by is null or new.sent_by !~ '^clerk-\d+$' then
        raise exception 'by whom?';
    end if;
    return new;
end $$;
create trigger posted before update on letters for each row execute function posted();

-- A state that a guard lets be next, and columns that a check ties to it.
create table tasks (
    id int primary key,
    state text not null default 'new' check (state in ('new', 'begun', 'done')),
    begun_at timestamptz,
    note text,
    check ((state = 'new') = (begun_at is null))
);
create function next_state() returns trigger language plpgsql as $$ begin
    if tg_op = 'INSERT' then
        if new.state <> 'new' then
            raise exception 'a task begins as new';
        end if;
        return new;
    end if;
    if old.state = 'new' and new.state <> 'begun' then
        raise exception 'a task is begun first';
    end if;
    if new.note is distinct from old.note and new.note !~ '^why: ' then
        raise exception 'why?';
    end if;
    return new;
end $$;
create trigger next_state before insert or update on tasks for each row execute function next_state();
