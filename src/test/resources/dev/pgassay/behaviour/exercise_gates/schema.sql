create function no() returns trigger language plpgsql as $$ begin raise exception 'no'; end $$;

-- held while a column is set
create table invitations (id int generated always as identity primary key, token text not null, revoked_at timestamptz);
create function while_revoked() returns trigger language plpgsql as $$ begin
  if old.revoked_at is not null then raise exception 'revoked'; end if;
  return case tg_op when 'DELETE' then old else new end; end $$;
create trigger hold before update or delete on invitations for each row execute function while_revoked();
create table known_ibans (iban text primary key, revoked_at timestamptz, revoked_by text,
    check ((revoked_at is null) = (revoked_by is null)));
create function once() returns trigger language plpgsql as $$ begin
  if old.revoked_at is not null or new.iban is distinct from old.iban then raise exception 'revoked once'; end if;
  return new; end $$;
create trigger once before update on known_ibans for each row execute function once();
create table archived (id int primary key, name text, archived_at date, archived_by text);
create trigger hold before update or delete on archived for each row
    when (old.archived_at is not null or old.archived_by is not null) execute function no();
create table messages (id int primary key, body text not null, read_at timestamptz);
create function read_once() returns trigger language plpgsql as $$ begin
  if new.body <> old.body or new.id <> old.id then raise exception 'only read_at'; end if;
  if old.read_at is not null then raise exception 'read once'; end if;
  return new; end $$;
create trigger read_once before update on messages for each row execute function read_once();
create table entries (id int primary key, amount int not null, reversed_by int unique references entries);
create function reverse_once() returns trigger language plpgsql as $$ begin
  if old.reversed_by is null and new.reversed_by is not null and new.amount = old.amount then return new; end if;
  raise exception 'entries are final'; end $$;
create trigger reverse_once before update on entries for each row execute function reverse_once();

-- held while a row is referenced, or while none is
create table owners (id int primary key);
create table assigned (id int primary key, owner int references owners, name text);
create function while_owned() returns trigger language plpgsql as $$ begin
  if old.owner is not null then raise exception 'owned'; end if; return old; end $$;
create trigger hold before delete on assigned for each row execute function while_owned();
create table nodes (id int primary key, parent int references nodes, name text);
create function while_root() returns trigger language plpgsql as $$ begin
  if old.parent is null then raise exception 'a root stays'; end if; return old; end $$;
create trigger hold before delete on nodes for each row execute function while_root();

-- held by a moment, a number, a word, a key
create table clocked (id int primary key, name text, updated_at timestamptz not null default now());
create function forward() returns trigger language plpgsql as $$ begin
  if new.updated_at <= old.updated_at then raise exception 'back in time'; end if; return new; end $$;
create trigger forward before update on clocked for each row execute function forward();
create table events (id int primary key, starts_at timestamptz not null, note text);
create function while_past() returns trigger language plpgsql as $$ begin
  if old.starts_at < now() then raise exception 'over'; end if;
  return case tg_op when 'DELETE' then old else new end; end $$;
create trigger hold before update or delete on events for each row execute function while_past();
create table accounts (id int primary key, balance numeric(12, 2) not null);
create function while_full() returns trigger language plpgsql as $$ begin
  if old.balance <> 0 then raise exception 'not empty'; end if; return old; end $$;
create trigger hold before delete on accounts for each row execute function while_full();
create table bookings (id int primary key, status text not null default 'confirmed', name text);
create function while_confirmed() returns trigger language plpgsql as $$ begin
  if old.status not in ('draft', 'cancelled') then raise exception 'only drafts'; end if; return old; end $$;
create trigger hold before delete on bookings for each row execute function while_confirmed();
create table roles (id int generated always as identity primary key, name text);
create function while_builtin() returns trigger language plpgsql as $$ begin
  if old.id < 1000 then raise exception 'built in'; end if; return old; end $$;
create trigger hold before delete on roles for each row execute function while_builtin();

-- held by what is referenced
create table bills (id int primary key, status text not null check (status in ('posted', 'draft')));
create table lines (id int primary key, bill int not null references bills, amount int not null);
create function while_posted() returns trigger language plpgsql as $$ begin
  if (select status from bills where id = old.bill) <> 'draft' then raise exception 'posted'; end if;
  return case tg_op when 'DELETE' then old else new end; end $$;
create trigger hold before update or delete on lines for each row execute function while_posted();

-- declared, and another row is let be
create table declared_revoked (like invitations including all);
create trigger hold before update or delete on declared_revoked for each row execute function while_revoked();
create table declared_cleared (like archived including all);
create trigger hold before update on declared_cleared for each row
    when (old.archived_at is not null or old.archived_by is not null) execute function no();
create table declared_child (id int primary key, bill int not null references bills, amount int not null);
create trigger hold before update or delete on declared_child for each row execute function while_posted();

-- held by two things at once
create table tasks (id int primary key, status text not null default 'open', closed_at timestamptz, name text);
create function while_open() returns trigger language plpgsql as $$ begin
  if old.closed_at is not null or old.status <> 'draft' then raise exception 'only drafts'; end if; return old; end $$;
create trigger hold before delete on tasks for each row execute function while_open();

-- what a row references may change, and nothing else
create table cards (id int primary key, owner int not null references owners, no text not null);
create function hand_over() returns trigger language plpgsql as $$ begin
  if new.no <> old.no or new.id <> old.id or new.owner = old.owner then raise exception 'only the owner'; end if;
  return new; end $$;
create trigger hand_over before update on cards for each row execute function hand_over();

-- declared, and a rule lets another row be
create table ruled (id int primary key, closed_at timestamptz, name text);
create rule hold as on delete to ruled where old.closed_at is not null do instead nothing;
create table ruled_all (id int primary key, closed_at timestamptz, name text);
create rule hold as on delete to ruled_all do instead nothing;

-- no row is let be, whatever it has
create function final() returns trigger language plpgsql as $$ begin
  raise exception 'entry % of % is final', old.id, old.booked_at; end $$;
create table journal (id int primary key, booked_at timestamptz, reference int references journal, note text);
create trigger final before update or delete on journal for each row execute function final();
create table declared_journal (like journal including all);
create trigger final before update or delete on declared_journal for each row execute function final();
create table never (id int primary key, closed_at date);
create trigger hold before update or delete on never for each row
    when (old.closed_at is null or old.closed_at is not null) execute function no();
create table of_statement (id int primary key, closed_at date);
create trigger hold before update or delete on of_statement execute function no();
create table pointing (id int primary key, owner int references owners, closed_at date);
create trigger hold before update or delete on pointing for each row execute function no();

-- each update is refused, whatever our search for values stumbles over
create table documents (id int primary key,
    raw text not null check ((raw::jsonb ->> 'at')::timestamptz is not null));
create trigger no before update or delete on documents for each row execute function no();

-- The trigger leaves out a column, which is the hole.
create table minutes (id int primary key, meeting text not null, note text);
create function is_final() returns trigger language plpgsql as $$
begin
    raise exception 'minutes are final';
end $$;
create trigger is_final before update of meeting or delete on minutes for each row execute function is_final();
