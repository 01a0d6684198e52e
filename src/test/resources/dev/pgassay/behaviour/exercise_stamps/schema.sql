create function st() returns trigger language plpgsql as $$ begin new.u := now(); return new; end $$;

-- some updates stamp and others do not
create table of_a (id int primary key, a text, b text, u timestamptz not null default now());
create trigger st before update of a on of_a for each row execute function st();
create table when_a (id int primary key, a text, b text, c numeric(10, 2), u timestamptz not null default now());
create trigger st before update on when_a for each row when (old.a is distinct from new.a) execute function st();
create table when_any (id int primary key, a text, b numeric(10, 2), u timestamptz not null default now());
create trigger st before update on when_any for each row when (old.* is distinct from new.*) execute function st();
create table alone (id int primary key, u timestamptz not null default now());
create trigger st before update on alone for each row when (old.* is distinct from new.*) execute function st();
create table both_listed (id int primary key, a text, v int not null default 1, u timestamptz not null default now());
create function both_st() returns trigger language plpgsql as $$ begin
  new.u := now(); if new.a is distinct from old.a then new.v := old.v + 1; end if; return new; end $$;
create trigger st before update on both_listed for each row execute function both_st();
create table computed (id int primary key, a text, g text generated always as (lower(a)) stored, u timestamptz not null default now());
create trigger st before update of a on computed for each row execute function st();
-- what is undone, refused, or has one value only says nothing
create table partly (id int primary key, a text, undone text, refused text, one text not null default 'x' check (one = 'x'), u timestamptz not null default now());
create function partly() returns trigger language plpgsql as $$ begin
  if new.refused is distinct from old.refused then raise exception 'no'; end if;
  new.undone := old.undone; return new; end $$;
create trigger a before update on partly for each row execute function partly();
create trigger b before update on partly for each row when (old.a is distinct from new.a) execute function st();
create table parents (id int primary key);
insert into parents values (1), (2);
create table children (id int primary key, parent int references parents, a text, u timestamptz not null default now());
create trigger st before update of a on children for each row execute function st();
-- a row is recomputed, if to the same
create table slugs (id int primary key, title text not null, b text, slug text, word text);
create function slugs() returns trigger language plpgsql as $$ begin new.slug := lower(new.title); return new; end $$;
create function words() returns trigger language plpgsql as $$ begin new.word := upper(new.title); return new; end $$;
create trigger slugs before insert or update on slugs for each row execute function slugs();
create trigger words before insert or update of title on slugs for each row execute function words();

-- replication fires these too, or only these
create table always (id int primary key, a text, u timestamptz not null default now());
create trigger st before update on always for each row execute function st();
alter table always enable always trigger st;
create table replicas (id int primary key, a text, u timestamptz not null default now());
create trigger st before update on replicas for each row execute function st();
alter table replicas enable replica trigger st;

-- the same value within a transaction, of other types
create table dates (id int primary key, a text, u date not null default current_date);
create function dates() returns trigger language plpgsql as $$ begin new.u := current_date; return new; end $$;
create trigger st before update on dates for each row execute function dates();
create table epochs (id int primary key, a text, u bigint not null default extract(epoch from now())::bigint);
create function epochs() returns trigger language plpgsql as $$ begin new.u := extract(epoch from now())::bigint; return new; end $$;
create trigger st before update on epochs for each row execute function epochs();
create table transactions (id int primary key, a text, u bigint not null default txid_current());
create function transactions() returns trigger language plpgsql as $$ begin new.u := txid_current(); return new; end $$;
create trigger st before update on transactions for each row execute function transactions();
create table texts (id int primary key, a text, u text not null default now()::text, updated_by text not null default current_user);
create function texts() returns trigger language plpgsql as $$ begin new.u := now()::text; new.updated_by := current_user; return new; end $$;
create trigger st before update on texts for each row execute function texts();
create table ranges (id int primary key, a text, u tstzrange not null default tstzrange(now(), null));
create function ranges() returns trigger language plpgsql as $$ begin new.u := tstzrange(now(), null); return new; end $$;
create trigger st before update on ranges for each row execute function ranges();
create table flags (id int primary key, a text, dirty boolean not null default false, touched boolean not null default true);
create function flags() returns trigger language plpgsql as $$ begin new.dirty := true; new.touched := true; return new; end $$;
create trigger st before update on flags for each row execute function flags();
create table users (id int primary key);
insert into users values (1);
create table referring (id int primary key, a text, updated_by int not null default 1 references users);
create function referring() returns trigger language plpgsql as $$ begin new.updated_by := 1; return new; end $$;
create trigger st before update on referring for each row execute function referring();
create table idle (id int primary key, a text, u bigint not null default txid_current(), d date not null default current_date);
create function idle() returns trigger language plpgsql as $$ begin return new; end $$;
create trigger st before update on idle for each row execute function idle();
create table fixed (id int primary key, a text, u text not null default 'x' check (u = 'x'));
create function fixed() returns trigger language plpgsql as $$ begin new.u := 'x'; return new; end $$;
create trigger st before update on fixed for each row execute function fixed();
create table by_day (id int, a text, u date not null default '2025-01-01', v date not null default current_date, primary key (id, u)) partition by range (u);
create table by_day_1 partition of by_day for values from ('2025-01-01') to ('2025-01-02');
create function by_day() returns trigger language plpgsql as $$ begin new.v := current_date; return new; end $$;
create trigger st before update on by_day for each row execute function by_day();
create table prices (id int primary key, a text, price numeric(10, 2) not null default 1, u timestamptz);
create trigger st before update of a on prices for each row execute function st();
create table pairs (user_id int references users, other_id int references users, primary key (user_id, other_id), u timestamptz not null default now());
create trigger st before update on pairs for each row when (old.* is distinct from new.*) execute function st();

-- nulls are other values too
create table null_unseen (id int primary key, note text, u timestamptz not null default now());
create trigger st before update on null_unseen for each row when (old.note <> new.note or old.id <> new.id) execute function st();
create table to_null (id int primary key, note text, b text not null, u timestamptz not null default now());
create function to_null() returns trigger language plpgsql as $$ begin
  if new.note is not null or new.note is not distinct from old.note then new.u := now(); end if; return new; end $$;
create trigger st before update on to_null for each row execute function to_null();
create table null_beside (id int generated always as identity primary key, a text, b text not null, u timestamptz not null default now());
create trigger st before update on null_beside for each row
  when (old.a is distinct from new.a or old.a || old.b <> new.a || new.b) execute function st();
create table null_never (id int generated always as identity primary key, note text, u timestamptz not null default now(), check (note is not null));
create trigger st before update on null_never for each row when (old.note <> new.note) execute function st();
create table slugs_null (id int generated always as identity primary key, title text, slug text);
create function slugs_null() returns trigger language plpgsql as $$ begin new.slug := coalesce(lower(new.title), '-'); return new; end $$;
create trigger slugs before insert or update on slugs_null for each row execute function slugs_null();
-- times that are given relative to now
create table yesterday (id int primary key, a text, u timestamptz not null default now(), d date not null default current_date);
create function yesterday() returns trigger language plpgsql as $$ begin
  new.u := now() - interval '1 day'; new.d := current_date - 1; return new; end $$;
create trigger st before update on yesterday for each row execute function yesterday();
-- other values that do not come to mind at once, or are those of rows that have to be made
create table owners (id int primary key);
create table owned (id int primary key, title text, owner int references owners, u timestamptz not null default now());
create trigger st before update of id, title on owned for each row execute function st();
create table only_one (id int primary key check (id = 1));
insert into only_one values (1);
create table of_only_one (id int primary key, title text, one int not null references only_one, u timestamptz not null default now());
create trigger st before update of id, title on of_only_one for each row execute function st();
create table projects (tenant int references owners, id int, primary key (tenant, id));
create table tasks (tenant int, id int, title text, project int not null, primary key (tenant, id), u timestamptz not null default now(),
  foreign key (tenant, project) references projects);
create trigger st before update of tenant, id, title on tasks for each row execute function st();
create table owned_once (id int primary key, owner int not null unique references owners, u timestamptz not null default now());
create trigger st before update of id on owned_once for each row execute function st();
create table patterns (id int primary key, title text, code text not null check (code ~ '^[0-9a-f]{8}$'), u timestamptz not null default now());
create trigger st before update of id, title on patterns for each row execute function st();
create type address as (street text, zip text);
create table composites (id int primary key, title text, home address not null, u timestamptz not null default now());
create trigger st before update of id, title on composites for each row execute function st();
create table narrow (id int primary key, title text, code text not null check (md5(code) = '0cc175b9c0f1b6a831c399e269772661'), flag boolean not null check (flag), u timestamptz not null default now());
create trigger st before update of id, title on narrow for each row execute function st();
-- what identifies the row, unless something points at it
create table by_id (id int primary key, title text, u timestamptz not null default now());
create trigger st before update of title on by_id for each row execute function st();
create table pointed_at (id int primary key, title text, u timestamptz not null default now());
create trigger st before update of title on pointed_at for each row execute function st();
create table pointing (id int primary key references pointed_at);
-- rows in another state
create table states (id int primary key, title text, locked boolean not null default false, u timestamptz not null default now());
create trigger st before update on states for each row when (not old.locked) execute function st();
create type state as enum ('draft', 'done', 'archived');
create table archived (id int primary key, title text, state state not null default 'draft', u timestamptz not null default now());
create function archived() returns trigger language plpgsql as $$ begin
  if old.state <> 'archived' or new.state <> 'archived' then new.u := now(); end if; return new; end $$;
create trigger st before update on archived for each row execute function archived();
create table frozen (id int primary key, title text, state text not null default 'a' check (state in ('a', 'silent', 'loud')), u timestamptz not null default now());
create function frozen() returns trigger language plpgsql as $$ begin
  if old.state = 'loud' then raise exception 'frozen'; end if;
  if old.state = 'silent' then return null; end if;
  new.u := now(); return new; end $$;
create trigger st before update on frozen for each row execute function frozen();
create table released (id int primary key, title text, held boolean not null default true, u timestamptz not null default now());
create function released() returns trigger language plpgsql as $$ begin
  if old.held then raise exception 'held'; end if; new.u := now(); return new; end $$;
create trigger st before update on released for each row execute function released();
-- one partition has what another has not
create table parted (id int generated always as identity, day date not null, body text, u timestamptz not null default now()) partition by range (day);
create table parted_1 partition of parted for values from ('2025-01-01') to ('2026-01-01');
create table parted_2 partition of parted for values from ('2026-01-01') to ('2027-01-01');
create trigger st before update on parted_1 for each row execute function st();
create table switched (id int generated always as identity, day date not null, body text, note text, u timestamptz not null default now()) partition by range (day);
create table switched_1 partition of switched for values from ('2025-01-01') to ('2026-01-01');
create table switched_2 partition of switched for values from ('2026-01-01') to ('2027-01-01') partition by list (body);
create table switched_2_a partition of switched_2 for values in ('a');
create table switched_2_b partition of switched_2 default;
create trigger st before update on switched for each row execute function st();
alter table switched_2_b disable trigger st;
create table alike (id int, kind text, u timestamptz not null default now(), primary key (id, kind)) partition by list (kind);
create table alike_1 partition of alike for values in ('a');
create table alike_2 partition of alike for values in ('b');
create trigger st before update on alike for each row execute function st();
