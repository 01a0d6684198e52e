-- The dates of a family lie within those of a connection that is active and has not ended.
create table connections (
  id uuid primary key,
  state text not null default 'active' check (state in ('active','revoked')), revoked_at timestamptz, check ((state='revoked') = (revoked_at is not null)),
  issued_at timestamptz not null, expires_at timestamptz not null,
  check (expires_at > issued_at));
create table families (
  id uuid primary key,
  connection_id uuid not null unique references connections(id),
  issued_at timestamptz not null,
  expires_at timestamptz not null,
  check (expires_at > issued_at));
create table generations (
  family_id uuid not null references families(id),
  generation bigint not null check (generation between 1 and 4096),
  primary key (family_id, generation));
create function backed() returns trigger language plpgsql as $$
declare c record;
begin
  execute format('select * from %I.connections where id=$1', tg_table_schema) into c using new.connection_id;
  if new.issued_at < c.issued_at or new.expires_at > c.expires_at then raise exception 'Invalid family backing'; end if;
  if c.state <> 'active' or new.issued_at > clock_timestamp() or new.expires_at <= clock_timestamp() then raise exception 'Invalid initial family'; end if;
  return new;
end $$;
create trigger g before insert on families for each row execute function backed();
create function whole() returns trigger language plpgsql as $$
begin
  if (select count(*) from generations where family_id = new.id) <> 1 then raise exception 'Incomplete refresh chain'; end if;
  return null;
end $$;
create constraint trigger w after insert on families deferrable initially deferred for each row execute function whole();
-- An event beside a run has the run's key in its document.
create table runs (
  id text primary key,
  title text not null);
create table run_events (
  id text primary key,
  run_id text not null references runs(id),
  sequence integer not null check (sequence > 0),
  action text not null check (action in ('created','started')),
  projection jsonb not null);
create function told() returns trigger language plpgsql as $$
declare n integer;
begin
  select count(*) into n from run_events
   where run_id = new.id and projection->>'runId' = new.id;
  if n <> 1 then raise exception 'a run requires one exact event'; end if;
  return null;
end $$;
create constraint trigger g after insert on runs deferrable initially deferred for each row execute function told();
-- A receipt has a line for each, and the workspace goes on behind them.
create table workspaces (
  id int primary key,
  state text not null check (state in ('draft','promoted')));
create table lines (
  id int primary key,
  workspace_id int not null references workspaces(id));
create table receipts (
  workspace_id int primary key references workspaces(id),
  target text not null);
create table receipt_lines (
  workspace_id int not null references receipts(workspace_id) deferrable initially deferred,
  line_id int not null references lines(id),
  primary key (workspace_id, line_id));
create function terminal() returns trigger language plpgsql as $$
declare k int; s text; n int; m int;
begin
  if tg_table_name = 'workspaces' then k := new.id; else k := new.workspace_id; end if;
  select state into s from workspaces where id = k;
  if (s = 'promoted') <> ((select count(*) from receipts where workspace_id = k) = 1) then
    raise exception 'Workspace promotion requires its terminal receipt';
  end if;
  if s = 'promoted' then
    select count(*) into n from lines where workspace_id = k;
    select count(*) into m from receipt_lines where workspace_id = k;
    if n = 0 or n <> m then raise exception 'Workspace promotion line map is incomplete'; end if;
  end if;
  return null;
end $$;
create constraint trigger t after insert or update on workspaces deferrable initially deferred for each row execute function terminal();
create constraint trigger t after insert or update on receipts deferrable initially deferred for each row execute function terminal();
-- The same, but no map is ever complete.
create table shelves (
  id int primary key,
  state text not null check (state in ('draft','promoted')));
create table books (
  id int primary key,
  shelf_id int not null references shelves(id));
create table stamps (
  shelf_id int primary key references shelves(id),
  target text not null);
create table stamped_books (
  shelf_id int not null references stamps(shelf_id) deferrable initially deferred,
  line_id int not null references books(id),
  primary key (shelf_id, line_id));
create function stamped() returns trigger language plpgsql as $$
declare k int; s text; n int; m int;
begin
  if tg_table_name = 'shelves' then k := new.id; else k := new.shelf_id; end if;
  select state into s from shelves where id = k;
  if (s = 'promoted') <> ((select count(*) from stamps where shelf_id = k) = 1) then
    raise exception 'a shelf requires its terminal receipt';
  end if;
  if s = 'promoted' then
    select count(*) into n from books where shelf_id = k;
    select count(*) into m from stamped_books where shelf_id = k;
    if n = 0 or n <> m or m > 0 then raise exception 'a shelf line map is incomplete'; end if;
  end if;
  return null;
end $$;
create constraint trigger t after insert or update on shelves deferrable initially deferred for each row execute function stamped();
create constraint trigger t after insert or update on stamps deferrable initially deferred for each row execute function stamped();
