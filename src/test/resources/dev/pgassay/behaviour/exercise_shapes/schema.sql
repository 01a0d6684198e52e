-- more of what tables of other people are like
create table texts (id serial primary key,
  login text not null check (position(' ' in login) = 0 and length(login) >= 20),
  code text not null check (starts_with(code, 'ABC-')), invoice text not null check (invoice like 'INV-____-%'),
  kind text not null check (kind ~ '^(foo|bar)-\d+$'), sku varchar(12) not null check (left(sku, 3) = 'SKU' and length(sku) > 5),
  mail text not null check (mail like '%_@__%.__%'), version text not null check (split_part(version, '.', 2) <> ''),
  ulid text not null check (length(ulid) = 26 and ulid ~ '^[0-9A-HJKMNP-TV-Z]+$'), hex text not null check (hex ~* '^([0-9a-f]{2})+$'),
  cron text not null check (array_length(string_to_array(cron, ' '), 1) = 5), initial char(1) not null check (initial between 'M' and 'P')
);
create table numbers (id bigint generated always as identity primary key,
  even int not null check (even % 2 = 0 and even > 10), power int not null check (power > 8 and (power & (power - 1)) = 0),
  lat numeric(9,6) not null check (lat between -90 and 90), port int not null check (port between 1024 and 65535),
  year smallint not null check (year between 1900 and 2100), rating numeric(2,1) not null check (rating between 1 and 5 and rating * 2 = floor(rating * 2)),
  low int not null, mid int not null, high int not null, check (low < mid and mid < high), check (high - low = 10),
  net numeric(12,2) not null, vat numeric(12,2) not null, gross numeric(12,2) not null, check (gross = net + vat), check (net > 1000), check (vat = round(net * 0.19, 2)));
create table days (id int primary key, starts date not null, ends date not null, remind timestamptz, due date not null,
  check (ends >= starts + 1), check (remind is null or remind < starts), check (extract(dow from starts) = 1), check (due = date_trunc('month', due)::date + 14),
  season daterange not null, check (season @> starts), year int not null check (year = extract(year from ends)), span interval not null check (span between '1 hour' and '8 hours'));
create table flags (id int primary key, a boolean not null, b boolean not null, c boolean not null, check (a::int + b::int + c::int = 1), check (not (a and b)),
  deleted_at timestamptz, deleted_by text, check ((deleted_at is null) = (deleted_by is null)), unique nulls not distinct (deleted_by, a));
create table nets (id int primary key, host inet not null check (host << '10.0.0.0/8'), net cidr not null check (masklen(net) = 24), mac macaddr not null,
  price money not null check (price > 0::money), doc xml, at point not null check (at <@ box '((0,0),(5,5))'), key bytea not null check (octet_length(key) = 32),
  uid uuid not null check (substring(uid::text from 15 for 1) = '4'), body text not null, search tsvector generated always as (to_tsvector('simple', body)) stored);
create table shapes (id int primary key,
  items jsonb not null check (jsonb_typeof(items) = 'array' and jsonb_array_length(items) > 0), pair jsonb not null check (pair ?& array['a', 'b']),
  n jsonb not null check ((n ->> 'n')::int > 0), deep jsonb not null check (deep #>> '{a,b}' is not null), named jsonb not null check (jsonb_typeof(named -> 'name') = 'string' and length(named ->> 'name') > 3),
  versioned jsonb not null check (versioned ->> 'version' in ('1', '2') and versioned ? 'data'));
create type mood as enum ('sad', 'ok', 'happy');
create domain percent as numeric check (value between 0 and 100);
create domain tags as text[] check (cardinality(value) > 0);
create domain hours as int4range check (lower(value) >= 0 and upper(value) <= 24 and not isempty(value));
create type slot as (at date, share percent, mood mood);
create table typed (id int primary key, moods mood[] not null check ('sad' = any (moods) and not 'ok' = any (moods)), shares percent[] not null, tags tags not null, open hours not null,
  slot slot not null, slots slot[], many int4multirange not null check (many @> 3), grid int[][] not null check (array_ndims(grid) = 2));
create table plans (id int primary key check (id = 1), name text not null);
create table "Order Items" ("Order" int not null, "Line No" int not null check ("Line No" > 0), "Unit Price" numeric not null check ("Unit Price" >= 0.01), "from" date not null, "to" date not null, check ("to" > "from"),
  "parent Order" int, "parent Line" int, primary key ("Order", "Line No"), foreign key ("parent Order", "parent Line") references "Order Items" match full);
create table circle_a (id int primary key, b int not null, n int, column1 int not null check (column1 > 7)); create table circle_b (id int primary key, a int not null references circle_a deferrable initially deferred);
alter table circle_a add foreign key (b) references circle_b deferrable initially deferred;
create table level_1 (id serial primary key, kind text not null check (kind in ('x', 'y')), unique (id, kind));
create table level_2 (id serial primary key, one int not null, kind text not null check (kind = 'y'), foreign key (one, kind) references level_1 (id, kind), unique (id, kind));
create table level_3 (id serial primary key, two int not null, kind text not null, foreign key (two, kind) references level_2 (id, kind), on_plan int not null references plans);
create table flows (id serial primary key, state text not null default 'open', budget int not null);
create function flow() returns trigger language plpgsql as $$ begin
  if tg_op = 'INSERT' and new.state <> 'draft' then raise exception 'a flow begins as a draft'; end if;
  if tg_op = 'UPDATE' and new.state <> old.state and not (old.state = 'draft' and new.state = 'sent') then raise exception 'from % to %', old.state, new.state; end if;
  if new.budget < 5000 then raise exception 'too little'; end if; return new; end $$;
create trigger flow before insert or update on flows for each row execute function flow();
create table stock (item int primary key, quantity int not null default 0 check (quantity >= 0));
create table moves (id serial primary key, item int not null references stock, delta int not null check (delta <> 0));
create function move() returns trigger language plpgsql as $$ begin update stock set quantity = quantity + new.delta where item = new.item; return null; end $$;
create trigger move after insert on moves for each row execute function move();
create table withdrawals (id serial primary key, item int not null references stock, amount int not null check (amount > 0));
create function withdraw() returns trigger language plpgsql as $$ begin update stock set quantity = quantity - new.amount where item = new.item; return null; end $$;
create trigger withdraw after insert on withdrawals for each row execute function withdraw();
create table emails (id serial primary key, address text not null, is_primary boolean not null default true, owner int not null);
create unique index one_primary on emails (owner) where is_primary; create unique index by_address on emails (lower(address));
insert into emails (address, owner) values ('Sample', 1), ('example', 2);
create function member_of_team() returns trigger language plpgsql as $$ begin
  if not exists (select from memberships where team = new.team and member = new.author) then raise exception 'not a member'; end if; return new; end $$;
create table memberships (team int, member int, primary key (team, member));
create table posts (id serial primary key, team int not null, author int not null);
create trigger member_of_team before insert on posts for each row execute function member_of_team();
