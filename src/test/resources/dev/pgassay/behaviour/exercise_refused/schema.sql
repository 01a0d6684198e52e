-- what refuses the rows that meet the checks is what stops it
create table seals (
  tenant text not null, id text not null, seal text not null, note text, place text, reason text not null check (reason ~ '\S'), set_by text not null check (set_by ~ '\S'), set_at timestamptz not null default now(),
  status text not null default 'set' check (status in ('set', 'broken', 'lost', 'void')), approval text, approved_by text, approved_at timestamptz, broken_by text, broken_at timestamptz, purged_at timestamptz, primary key (tenant, id),
  check (status <> 'broken' or (broken_at is not null and broken_by is not null)), check (purged_at is null or status = 'void'));
create function seal() returns trigger language plpgsql as $$ begin
  if sha256(new.seal::bytea) <> '\x00' then raise exception 'that is no seal'; end if;
  if tg_op = 'UPDATE' and (new.tenant, new.id, new.note, new.place, new.reason, new.set_by, new.set_at, new.status, new.approval, new.approved_by, new.approved_at, new.broken_by, new.broken_at, new.purged_at) is distinct from (old.tenant, old.id, old.note, old.place, old.reason, old.set_by, old.set_at, old.status, old.approval, old.approved_by, old.approved_at, old.broken_by, old.broken_at, old.purged_at) then raise exception 'seals stay'; end if;
  return new;
end $$;
create trigger seal before insert or update on seals for each row execute function seal();
