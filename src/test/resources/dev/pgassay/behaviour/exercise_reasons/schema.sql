-- One IF refuses a new row for several values, which have to be otherwise at once; a deferred trigger then wants its first round.
create table owners (owner_id uuid primary key, label text not null);
create table devices (
  device_id uuid primary key,
  owner_id uuid not null references owners(owner_id),
  issued_at timestamptz not null, expires_at timestamptz not null,
  state text not null default 'active' check (state in ('active','revoked')),
  revoked_at timestamptz,
  check (expires_at > issued_at),
  check ((state='revoked') = (revoked_at is not null)));
create table leases (
  lease_id uuid primary key,
  device_id uuid not null unique references devices(device_id),
  issued_at timestamptz not null,
  expires_at timestamptz not null,
  round bigint not null default 1 check(round between 1 and 4096),
  state text not null default 'active' check(state in ('active','revoked')),
  revoked_at timestamptz,
  revocation_reason text,
  check(isfinite(issued_at) and issued_at=date_trunc('milliseconds',issued_at)),
  check(isfinite(expires_at) and expires_at=date_trunc('milliseconds',expires_at)
    and expires_at>issued_at and expires_at<=issued_at+interval '720 hours'),
  check((state='active' and revoked_at is null and revocation_reason is null)
    or (state='revoked' and revoked_at is not null and isfinite(revoked_at)
      and revoked_at=date_trunc('milliseconds',revoked_at) and revoked_at>=issued_at
      and revocation_reason is not null and revocation_reason in ('device_revoked','refresh_reuse')))
);
create table rounds (
  lease_id uuid not null references leases(lease_id),
  round bigint not null check(round between 1 and 4096),
  before bigint,
  handle text not null unique check(handle ~ '^[0-9a-f]{64}$'),
  wire text not null check(wire ~ '^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$'),
  issued_at timestamptz not null,
  consumed_at timestamptz,
  primary key(lease_id,round),
  foreign key(lease_id,before) references rounds(lease_id,round),
  check((round=1 and before is null) or (round>1 and before is not null and before=round-1)),
  check(isfinite(issued_at) and issued_at=date_trunc('milliseconds',issued_at)),
  check(consumed_at is null or (isfinite(consumed_at) and consumed_at=date_trunc('milliseconds',consumed_at) and consumed_at>=issued_at))
);
create unique index one_head on rounds(lease_id) where consumed_at is null;
create function keep() returns trigger language plpgsql as $$
declare lease record; device record; parent record;
begin
  if tg_op='DELETE' then raise exception 'History is retained' using errcode='23514'; end if;
  if tg_table_name='leases' then
    execute format('SELECT * FROM %I.devices WHERE device_id=$1',tg_table_schema) into device using new.device_id;
    if device.device_id is null or new.issued_at<device.issued_at or new.expires_at>device.expires_at then
      raise exception 'Invalid lease backing' using errcode='23514'; end if;
    if tg_op='INSERT' then
      if device.state<>'active' or new.state<>'active' or new.round<>1
        or new.issued_at>clock_timestamp() or new.expires_at<=clock_timestamp() then
        raise exception 'Invalid initial lease' using errcode='23514'; end if;
    elsif (to_jsonb(new)-array['round','state','revoked_at','revocation_reason'])
      is distinct from (to_jsonb(old)-array['round','state','revoked_at','revocation_reason'])
      or old.state<>'active'
      or not ((new.state='active' and new.round=old.round+1 and device.state='active')
        or (new.state='revoked' and new.round=old.round and new.revoked_at is not null and new.revoked_at<=clock_timestamp())) then
      raise exception 'Lease changes must rotate or revoke' using errcode='23514';
    end if;
  elsif tg_table_name='rounds' then
    execute format('SELECT * FROM %I.leases WHERE lease_id=$1',tg_table_schema) into lease using new.lease_id;
    if lease.lease_id is null or lease.state<>'active' or new.issued_at<lease.issued_at
      or new.issued_at>=lease.expires_at or new.issued_at>clock_timestamp() or lease.expires_at<=clock_timestamp() then
      raise exception 'Invalid round lease' using errcode='23514'; end if;
    if tg_op='INSERT' then
      if new.consumed_at is not null then raise exception 'A round starts unspent' using errcode='23514'; end if;
      if new.round=1 then
        if new.issued_at is distinct from lease.issued_at or lease.round<>1 then
          raise exception 'Invalid initial round' using errcode='23514'; end if;
      else
        execute format('SELECT * FROM %I.rounds WHERE lease_id=$1 AND round=$2',tg_table_schema)
          into parent using new.lease_id,new.before;
        if parent.round is null or parent.consumed_at is null or new.issued_at<parent.consumed_at
          or new.round<>lease.round+1 then
          raise exception 'A round must extend consumed head' using errcode='23514'; end if;
      end if;
    elsif (to_jsonb(new)-'consumed_at') is distinct from (to_jsonb(old)-'consumed_at')
      or old.consumed_at is not null or new.consumed_at is null or new.consumed_at>clock_timestamp()
      or new.consumed_at>=lease.expires_at or new.round<>lease.round then
      raise exception 'A round consumption is terminal' using errcode='23514';
    end if;
  end if;
  return new;
end;
$$;
create trigger keep_lease before insert or update or delete on leases for each row execute function keep();
create trigger keep_round before insert or update or delete on rounds for each row execute function keep();
create function is_whole() returns trigger language plpgsql as $$
declare lease record; device record; total bigint; heads bigint; maximum bigint; head bigint; broken bigint;
begin
  execute format('SELECT * FROM %I.leases WHERE lease_id=$1',tg_table_schema) into lease using new.lease_id;
  execute format('SELECT * FROM %I.devices WHERE device_id=$1',tg_table_schema) into device using lease.device_id;
  execute format('SELECT count(*),count(*) FILTER(WHERE consumed_at IS NULL),max(round),max(round) FILTER(WHERE consumed_at IS NULL),count(*) FILTER(WHERE round<$2 AND consumed_at IS NULL) FROM %I.rounds WHERE lease_id=$1',tg_table_schema)
    into total,heads,maximum,head,broken using lease.lease_id,lease.round;
  if lease.lease_id is null or device.device_id is null or total<>lease.round
    or maximum is distinct from lease.round or heads<>1 or head is distinct from lease.round or broken<>0
    or (lease.state='revoked') is distinct from (device.state='revoked') then
    raise exception 'Incomplete chain of rounds' using errcode='23514'; end if;
  return null;
end;
$$;
create constraint trigger lease_is_whole after insert or update on leases deferrable initially deferred for each row execute function is_whole();
create constraint trigger round_is_whole after insert or update on rounds deferrable initially deferred for each row execute function is_whole();
