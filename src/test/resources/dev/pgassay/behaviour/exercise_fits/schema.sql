-- every type that PostgreSQL has a value of
create extension hstore; create extension citext; create extension ltree; create extension btree_gist; create extension cube;
create type mood as enum ('sad', 'ok');
create type pair as (a integer, b text);
create type nested as (p pair, m mood[]);
create type nothing as enum ();
create type floats as range (subtype = float8, multirange_type_name = floats_multirange);
create domain email as text check (value ~ '^[^@]+@[^@]+$');
create domain short_email as email check (length(value) < 8) not null;
create domain percent as numeric(5,2) check (value between 0 and 100);
create domain odd as text check (value in ('x'));
create type odd_pair as (a odd, b integer);
create domain code as varchar(6) check (value ~ '^[A-Z]{3}-\d{2}$');
create type whole;
create function whole_in(cstring) returns whole language internal immutable strict as 'int4in';
create function whole_out(whole) returns cstring language internal immutable strict as 'int4out';
create type whole (input = whole_in, output = whole_out, like = int4);
create table wholes (a whole not null, b whole, c whole[] not null);
create table numbers (a smallint not null, b integer not null, c bigint not null, d numeric(4,2) not null,
  e numeric(3,3) not null, f real not null, g double precision not null, h money not null, i numeric not null,
  j oid not null, k xid not null, l xid8 not null, m pg_lsn not null, n pg_snapshot not null, o tid not null);
create table texts (a text not null, b varchar(3) not null, c char(2) not null, d name not null, e "char" not null,
  f citext not null, g varchar not null, h hstore not null, i ltree not null, j lquery not null, k ltxtquery not null,
  l json not null, m jsonb not null, n jsonpath not null, o xml not null, p bytea not null, q tsvector not null,
  r tsquery not null, s uuid not null, t bit not null, u bit(5) not null, v bit varying(7) not null, w boolean not null);
create table moments (a date not null, b timestamp not null, c timestamptz(0) not null, d time not null, e timetz not null,
  f interval not null, g interval day to second(2) not null);
create table places (a inet not null, b cidr not null, c macaddr not null, d macaddr8 not null, e point not null,
  f line not null, g lseg not null, h box not null, i path not null, j polygon not null, k circle not null, l cube not null);
create table ranges (a int4range not null, b int8range not null, c numrange not null, d daterange not null,
  e tsrange not null, f tstzrange not null, g int4multirange not null, h int8multirange not null, i nummultirange not null,
  j datemultirange not null, k tsmultirange not null, l tstzmultirange not null, m floats not null,
  n floats_multirange not null);
create table names (a regclass not null, b regtype not null, c regproc not null, d regprocedure not null,
  e regrole not null, f regnamespace not null, g regconfig not null, h regoper not null, i regoperator not null,
  j regdictionary not null, k regcollation not null);
create table made_types (a mood not null, b pair not null, c nested not null, d email not null, e short_email,
  f percent not null, g code not null, h integer[] not null, i text[][] not null, j mood[] not null, k jsonb[] not null,
  l email[] not null, m pair[] not null, n timestamp(3)[] not null, o nothing, p odd_pair not null, q odd[] not null);

-- keys
create table self (id serial primary key, parent integer not null references self);
create table one_each (self_id int not null unique references self, y text);
insert into self values (1, 1);
insert into one_each values (1, 'y');
create table two_each (a int not null references self, b int not null references self, check (a <> b));
create table late_a (id uuid primary key default gen_random_uuid(), b_id bigint not null);
create table late_b (id bigint generated always as identity primary key, a_id uuid not null references late_a);
alter table late_a add constraint late_fk foreign key (b_id) references late_b deferrable initially deferred;
create table tenants (id uuid primary key);
create table users (tenant_id uuid not null references tenants, id int, primary key (tenant_id, id));
create table posts (tenant_id uuid not null references tenants, author int not null, id int, primary key (tenant_id, id),
  foreign key (tenant_id, author) references users);
create table keyless (a text, b integer);
create table only_id (id integer generated always as identity primary key);
create table "Odd ""Name" ("a b" int not null check ("a b" > 5), "select" text);
create table no_columns ();

-- what no other row may have
create table rooms (id serial primary key, room int not null, during tstzrange not null,
  exclude using gist (room with =, during with &&));
insert into rooms (room, during) values (1, '[2025-01-01,2025-01-03)');
create table taken (flag boolean not null unique);
insert into taken values (true);
create table all_taken (flag boolean not null unique);
insert into all_taken values (true), (false);
create table singleton (id boolean primary key default true check (id));
insert into singleton values (true);
create table lowered (email text not null);
create unique index on lowered (lower(email));
insert into lowered values ('Sample'), ('example');
create table slugs (first text not null, slug text generated always as (lower(first)) stored unique);
insert into slugs values ('Sample');
create table behind (id serial primary key, a text);
insert into behind values (1, 'a'), (2, 'b'), (3, 'c');

-- checks
create table never_null (a integer check (a > 1 and a < 1));
create table cents (total numeric not null check (total >= 0.01), cents int not null check (cents % 25 = 7));
create table documents (j jsonb not null check (j ? 'name' and j ->> 'kind' in ('x', 'y')),
  list jsonb not null check (jsonb_array_length(list) between 2 and 3));
create table arrays (a text[] not null check (array_length(a, 1) = 3), b text[] not null check (b <@ array['p', 'q']),
  c int[] not null check (cardinality(c) > 0));
create table either (a int, b int, check (num_nonnulls(a, b) = 1));
create table contacts (k text not null check (k in ('email', 'sms')), addr text not null,
  check ((k = 'email' and addr ~ '^\S+@\S+\.\S+$') or (k = 'sms' and addr ~ '^\+\d{7,15}$')));
create table terms (b date not null, e date not null check (e > b + 30), check (extract(dow from b) = 1));
create table languages (x text not null check (upper(x) = x and length(x) = 2 and x <> 'EN'));
create table urls (u text not null check (u like 'https://%.example.org/%'));
create function luhn(t text) returns boolean language sql immutable as $$ select t = '4111111111111111' $$;
create table cards (c text not null check (luhn(c)));
create table states (id serial primary key, s text not null default 'new' check (s in ('new', 'done')), done_at timestamptz,
  check ((s = 'done') = (done_at is not null)));

-- triggers
create function one_way() returns trigger language plpgsql as $$ begin
  if new.s = old.s or (old.s = 'new' and new.s = 'done') then return new; end if;
  raise exception 'from % to %', old.s, new.s; end $$;
create trigger one_way before update on states for each row execute function one_way();
create table sesame (a text not null);
create function sesame() returns trigger language plpgsql as $$ begin
  if new.a <> 'open sesame' then raise exception 'closed: %', new.a; end if; return new; end $$;
create trigger sesame before insert on sesame for each row execute function sesame();
create table orders (id serial primary key, total int not null);
create table items (id serial primary key, order_id int not null references orders, kind text not null);
create function has_first() returns trigger language plpgsql as $$ begin
  if not exists (select from items where order_id = new.id and kind = 'first') then
    raise exception 'order % has no first item', new.id; end if; return null; end $$;
create constraint trigger has_first after insert on orders deferrable initially deferred
  for each row execute function has_first();
create table stamped (a text);
create function stamp() returns trigger language plpgsql as $$ begin
  update stamped set a = a || '!' where a not like '%!'; return null; end $$;
create trigger stamp after insert on stamped execute function stamp();

-- tables of tables
create table parts (id bigint, at timestamptz not null, primary key (id, at)) partition by range (at);
create table parts_1 partition of parts for values from ('2031-01-01') to ('2031-02-01');
create table parts_2 partition of parts for values from ('2032-01-01') to ('2032-02-01');
create table lists (kind text not null, n int) partition by list (kind);
create table lists_x partition of lists for values in ('x', 'y');
create table hashes (id uuid not null) partition by hash (id);
create table hashes_0 partition of hashes for values with (modulus 4, remainder 0);
create table hashes_3 partition of hashes for values with (modulus 4, remainder 3);
create table tree (a int, b text) partition by range (a);
create table tree_1 partition of tree for values from (10) to (20) partition by list (b);
create table tree_1_z partition of tree_1 for values in ('z');
create table lowest (a int not null) partition by range (a);
create table lowest_1 partition of lowest for values from (minvalue) to (-500);
create table parent (id int primary key, a text not null);
create table child (b int not null) inherits (parent);
create table forced (id int primary key, a text);
alter table forced enable row level security;
alter table forced force row level security;
