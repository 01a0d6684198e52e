-- What refuses the rows that meet the checks is what stops it.
create table seals (
    tenant text not null,
    id text not null,
    seal text not null,
    reason text not null check (reason ~ '\S'),
    status text not null default 'set' check (status in ('set', 'broken', 'void')),
    broken_by text,
    broken_at timestamptz,
    purged_at timestamptz,
    primary key (tenant, id),
    check (status <> 'broken' or (broken_at is not null and broken_by is not null)),
    check (purged_at is null or status = 'void')
);
create function seal() returns trigger language plpgsql as $$ begin
    if sha256(new.seal::bytea) <> '\x00' then raise exception 'that is no seal'; end if;
    if tg_op = 'UPDATE'
        and (new.tenant, new.id, new.reason, new.status, new.broken_by, new.broken_at, new.purged_at)
            is distinct from (old.tenant, old.id, old.reason, old.status, old.broken_by, old.broken_at, old.purged_at) then
        raise exception 'seals stay';
    end if;
    return new;
end $$;
create trigger seal before insert or update on seals for each row execute function seal();
