-- tables of many trades, as strangers would write them
create extension citext;
create extension hstore;
create extension ltree;
create extension btree_gist;
create schema util;
create schema hr;

-- shop
create domain util.sku as text check (value ~ '^[A-Z]{3}-\d{4}-[A-Z0-9]{2}$');
create domain util.money_amount as numeric(12,2) check (value >= 0 and value = round(value, 2));
create domain util.tag_list as text[] check (cardinality(value) between 1 and 5 and array_position(value, '') is null);
create type order_state as enum ('cart', 'placed', 'paid', 'shipped', 'returned');
create table products (id bigint generated always as identity primary key, sku util.sku not null unique, name citext not null unique, price util.money_amount not null check (price > 0),
  sale_price util.money_amount, weight_g int, dims numeric(6,1)[] check (array_length(dims, 1) = 3 and 0 < all (dims)), tags util.tag_list not null, allowed order_state[] not null default '{cart}' check (cardinality(allowed) > 0 and allowed <@ array['cart', 'placed', 'paid']::order_state[]),
  attributes hstore not null default '' check (not attributes ? 'price'), check (sale_price is null or sale_price < price), check ((weight_g is null) = (dims is null)), check (weight_g between 1 and 50000));
create table orders (id bigint generated always as identity primary key, number text not null unique check (number ~ '^\d{4}-\d{6}$' and left(number, 4)::int between 2000 and 2100),
  state order_state not null default 'cart', placed_at timestamptz, paid_at timestamptz, shipped_at timestamptz, tracking text,
  check (num_nulls(placed_at, paid_at, shipped_at) = case state when 'cart' then 3 when 'placed' then 2 when 'paid' then 1 else 0 end), check (paid_at >= placed_at), check (shipped_at > paid_at), check ((state in ('shipped', 'returned')) = (tracking is not null)), check (tracking ~ '^1Z[0-9A-Z]{16}$'));
create table order_lines (order_id bigint not null references orders on delete cascade, line smallint not null check (line > 0), product_id bigint not null references products, quantity int not null check (quantity between 1 and 999), unit_price util.money_amount not null,
  discount_percent numeric(5,2) not null default 0 check (discount_percent between 0 and 75), total util.money_amount generated always as (round(quantity * unit_price * (1 - discount_percent / 100), 2)) stored, primary key (order_id, line), unique nulls not distinct (order_id, product_id));
create table coupons (code citext primary key check (code = upper(code::text) and length(code) between 6 and 12), percent numeric, amount numeric, valid tstzrange not null, uses int not null default 0, max_uses int,
  check (num_nonnulls(percent, amount) = 1), check (percent > 0 and percent <= 100), check (amount > 0), check (uses <= coalesce(max_uses, uses)), check (lower(valid) is not null and upper(valid) > lower(valid) + interval '1 day'));
create table gift_cards (code char(19) primary key check (code ~ '^([0-9A-F]{4}-){3}[0-9A-F]{4}$'), initial numeric(8,2) not null check (initial in (10, 25, 50, 100)), balance numeric(8,2) not null, check (balance between 0 and initial), pin_hash bytea not null check (length(pin_hash) = 20));
create table carts (id uuid primary key default gen_random_uuid(), items jsonb not null check (jsonb_typeof(items) = 'array' and jsonb_array_length(items) between 1 and 50 and not jsonb_path_exists(items, '$[*] ? (!exists(@.sku) || !exists(@.qty) || @.qty < 1)')), total numeric not null check (total > 0));

-- booking
create table rooms (id int primary key, floor int not null, number int not null, check (number / 100 = floor), check (number % 100 between 1 and 40));
create table reservations (id serial primary key, room int not null references rooms, guests int not null, nights int generated always as (upper(stay) - lower(stay)) stored, stay daterange not null,
  arrival time not null default '15:00', check (lower(stay) >= '2020-01-01' and upper(stay) - lower(stay) between 1 and 28), check (isfinite(lower(stay)) and isfinite(upper(stay))), check (extract(isodow from lower(stay)) in (5, 6)), exclude using gist (room with =, stay with &&) where (guests > 0) deferrable initially deferred);
create table opening (weekday smallint not null check (weekday between 0 and 6), opens time not null, closes time not null, pause tsrange, check (closes > opens + interval '4 hours'), check (closes <= '22:00' and opens >= '06:30'), exclude using gist (weekday with =, int4range((extract(epoch from opens) / 60)::int, (extract(epoch from closes) / 60)::int) with &&));
create table seats (hall int not null, "row" char(1) not null check ("row" ~ '[A-Z]'), seat int not null check (seat > 0), pos int not null unique, check (pos = (ascii("row") - 64) * 100 + seat), primary key (hall, "row", seat));
create table slots (id serial primary key, at timestamptz not null check (extract(minute from at at time zone 'UTC') in (0, 15, 30, 45) and extract(second from at) = 0), minutes int not null check (minutes in (15, 30, 60)), ends timestamptz not null, check (ends = at + make_interval(mins => minutes)));

-- ledger
create table accounts (id int primary key, code ltree not null unique check (nlevel(code) between 2 and 5 and subpath(code, 0, 1) in ('assets', 'liabilities', 'equity')), kind char(1) not null check (kind in ('D', 'C')), check ((code <@ 'assets') = (kind = 'D')), parent int references accounts, check (parent is distinct from id));
create table entries (id serial primary key, booked date not null check (booked <> 'infinity' and booked >= date '2000-01-01'), memo text not null check (btrim(memo) <> '' and memo = regexp_replace(memo, '\s+', ' ', 'g')), reference text not null check (reference ~ '^RF\d{2}[A-Z0-9]{1,21}$'));
create table postings (entry int not null references entries, account int not null references accounts, amount numeric(14,2) not null check (amount <> 0), primary key (entry, account, amount));
create function util.balanced() returns trigger language plpgsql as $$ begin
  if (select coalesce(sum(amount), 0) from postings where entry = new.id) <> 0 then raise exception 'entry % is not balanced', new.id; end if; return null; end $$;
create constraint trigger balanced after insert on entries deferrable initially deferred for each row execute function util.balanced();
create table periods (year int not null check (year between 1990 and 2100), month int not null check (month between 1 and 12), starts date not null, ends date not null, closed boolean not null default false,
  check (starts = make_date(year, month, 1)), check (ends = (starts + interval '1 month - 1 day')::date), primary key (year, month));
create table rates (from_currency char(3) not null, to_currency char(3) not null check (to_currency ~ '^[A-Z]{3}$'), day date not null, rate numeric(18,8) not null check (rate > 0), inverse numeric(18,8) not null, check (from_currency <> to_currency and from_currency ~ '^[A-Z]{3}$'), check (abs(rate * inverse - 1) < 0.0001), check (rate <> 1), primary key (from_currency, to_currency, day));
create table loans (id serial primary key, principal numeric(12,2) not null check (principal >= 1000), rate numeric(6,5) not null check (rate > 0 and rate < 0.3), months int not null check (months % 12 = 0 and months between 12 and 360), payment numeric(12,2) not null, check (payment = round(principal * (rate / 12) / (1 - power(1 + rate / 12, -months)), 2)));
create function util.iban_ok(iban text) returns boolean language sql immutable as $$ select iban ~ '^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$' and
  (select string_agg(case when c ~ '\d' then c else (ascii(c) - 55)::text end, '')::numeric % 97 = 1 from regexp_split_to_table(substr(iban, 5) || left(iban, 4), '') c) $$;
create table payees (id serial primary key, name text not null, iban text not null check (util.iban_ok(iban)), bic text check (bic ~ '^[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?$' and substr(bic, 5, 2) = left(iban, 2)));

-- things that measure
create table devices (id macaddr primary key, serial text not null check (serial ~ '^SN[0-9]{8}$' and right(serial, 1)::int % 2 = 0), firmware text not null check (string_to_array(firmware, '.')::int[] >= array[2, 0, 0] and array_length(string_to_array(firmware, '.'), 1) = 3), flags bit(16) not null check ((flags & b'0000000000000011')::bit(16) <> b'0000000000000000'::bit(16)), location point not null check (location[0] between -180 and 180 and location[1] between -90 and 90));
create table samples (device macaddr not null references devices, at timestamptz not null, values real[] not null check (array_length(values, 1) = 4 and values[1] <= values[2] and values[4] > values[3]), mean real not null, quality smallint not null default 100 check (quality between 0 and 100), check (mean = (values[1] + values[2]) / 2), primary key (device, at)) partition by range (at);
create table samples_old partition of samples for values from (minvalue) to ('2024-01-01');
create table samples_2024 partition of samples for values from ('2024-01-01') to ('2025-01-01');
create table samples_rest partition of samples default;
create table alarms (id serial primary key, device macaddr not null references devices, level text not null check (level in ('low', 'high')), threshold numeric not null, value numeric not null, check (case level when 'low' then value < threshold else value > threshold end), raised_at timestamptz not null default now(), cleared_at timestamptz check (cleared_at > raised_at), open boolean generated always as (cleared_at is null) stored);
create table thresholds (id serial primary key, metric text not null, low numeric, high numeric, bounds numrange generated always as (numrange(low, high, '[]')) stored, check (low < high), check (high - low >= 0.5 and (high - low) / low > 2));
create table frames (id serial primary key, payload bytea not null, crc bigint not null, check (octet_length(payload) between 4 and 64), check (get_byte(payload, 0) = 1 and get_byte(payload, 3) = octet_length(payload)), check (crc = get_byte(payload, 1) * 256 + get_byte(payload, 2)));

-- pages
create table pages (id serial primary key, parent int references pages, slug text not null check (slug = lower(slug) and slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'), path ltree not null unique, depth int generated always as (nlevel(path)) stored, title jsonb not null check (jsonb_typeof(title) = 'object' and title ?| array['en', 'de'] and (title ->> 'en') is not null and length(title ->> 'en') <= 80),
  blocks jsonb not null default '[]' check (jsonb_typeof(blocks) = 'array' and not jsonb_path_exists(blocks, '$[*].type ? (!(@ == "text" || @ == "image" || @ == "video"))')), published_at timestamptz, state text not null default 'draft' check (state in ('draft', 'live')), check ((state = 'live') = (published_at is not null)), check (replace(subpath(path, -1)::text, '_', '-') = slug));
create function util.block_ok(b jsonb) returns boolean language plpgsql immutable as $$
declare item jsonb;
begin
  if jsonb_typeof(b) <> 'array' then return false; end if;
  for item in select * from jsonb_array_elements(b) loop
    if not (item ? 'type' and item ? 'data') then return false; end if;
    if item ->> 'type' not in ('heading', 'paragraph') then raise exception 'no block of type %', item ->> 'type'; end if;
    if item ->> 'type' = 'heading' and (item -> 'data' ->> 'level')::int not between 1 and 6 then return false; end if;
  end loop;
  return jsonb_array_length(b) > 0;
end $$;
create table articles (id serial primary key, body jsonb not null check (util.block_ok(body)), words int not null check (words > 0), reading interval not null check (reading = make_interval(mins => ceil(words / 200.0)::int)));
create table media (id serial primary key, mime text not null check (mime ~ '^(image|video)/[a-z0-9.+-]+$'), width int, height int, seconds numeric, check (case split_part(mime, '/', 1) when 'image' then width > 0 and height > 0 and seconds is null else seconds > 0 end), ratio numeric(6,3) generated always as (width::numeric / nullif(height, 0)) stored, sha256 text not null unique check (sha256 ~ '^[0-9a-f]{64}$'), meta xml check (meta is document));
create table redirects (from_path text primary key check (from_path like '/%' and from_path !~ '//'), to_url text not null check (to_url ~ '^(https://|/)' and to_url <> from_path), code int not null check (code in (301, 302, 307, 308)), check (code <> 301 or to_url like 'https://%'));

-- chat
create table users (id uuid primary key default gen_random_uuid(), handle citext not null unique check (handle ~ '^[a-z_]\w{2,14}$'), email citext not null unique check (email ~ '^[^@\s]+@[^@\s]+\.[a-z]{2,}$'), born date not null check (born <= current_date - interval '13 years'), settings jsonb not null default '{}' check (jsonb_typeof(settings) = 'object' and (not settings ? 'theme' or settings ->> 'theme' in ('dark', 'light'))), locale text not null default 'en' check (locale in ('en', 'de-AT')));
create table rooms_members (room int not null, member uuid not null references users, role text not null check (role in ('owner', 'member')), invited_by uuid references users check (invited_by <> member), joined tstzrange not null default tstzrange(now(), null), check ((role = 'owner') = (invited_by is null)), primary key (room, member), exclude using gist (room with =, member with =, joined with &&));
create unique index one_owner on rooms_members (room) where role = 'owner';
create table messages (id bigint generated by default as identity, room int not null, author uuid not null references users, sent timestamptz not null default now(), body text, deleted boolean not null default false, edits jsonb[] not null default '{}', reply_to bigint, check (deleted = (body is null)), check (body is null or char_length(body) between 1 and 4000), check (reply_to < id), primary key (room, id)) partition by hash (room);
create table messages_0 partition of messages for values with (modulus 2, remainder 0);
create table messages_1 partition of messages for values with (modulus 2, remainder 1);
create table reactions (room int not null, message bigint not null, member uuid not null references users, emoji text not null check (octet_length(emoji) > 3 and char_length(emoji) = 1), foreign key (room, message) references messages, primary key (room, message, member, emoji));
create table blocks (blocker uuid not null references users, blocked uuid not null references users, primary key (blocker, blocked), check (blocker < blocked));

-- places
create table spots (id serial primary key, lat double precision not null check (lat between -90 and 90), lng double precision not null check (lng > -180 and lng <= 180), geohash text not null check (length(geohash) = 9 and geohash !~ '[ailo]' and geohash ~ '^[0-9b-z]+$'), cell int not null, check (cell = floor((lat + 90) / 10)::int * 36 + floor((lng + 180) / 10)::int), box box not null check (area(box) > 1), outline polygon not null check (npoints(outline) >= 4 and outline @> point(1, 1)));
create table tracks (id serial primary key, line path not null check (isopen(line) and npoints(line) >= 2), km numeric not null check (km = round((@-@ line)::numeric, 1)), zone circle not null check (radius(zone) > 5));
create table parcels (id text primary key check (id ~ '^\d{2}-\d{3}-[A-F]$'), bbox float8[] not null check (cardinality(bbox) = 4 and bbox[1] < bbox[3] and bbox[2] < bbox[4]), area float8 not null, check (area = (bbox[3] - bbox[1]) * (bbox[4] - bbox[2])), geojson jsonb not null check (geojson ->> 'type' in ('Polygon', 'MultiPolygon') and jsonb_array_length(geojson -> 'coordinates') > 0));
create table postcodes (country char(2) not null, code text not null, check (case country when 'AT' then code ~ '^\d{4}$' when 'GB' then code ~ '^[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$' when 'US' then code ~ '^\d{5}(-\d{4})?$' else false end), primary key (country, code));

-- pay
create type hr.grade as enum ('junior', 'senior', 'lead');
create type hr.band as (low numeric, high numeric, currency char(3));
create table pay_grades (grade hr.grade primary key, band hr.band not null check ((band).low < (band).high and (band).low > 20000 and (band).currency = 'EUR'));
create table staff (id serial primary key, boss int references staff, grade hr.grade not null references pay_grades, salary numeric(10,2) not null, hired date not null, left_on date, ssn text not null unique check (ssn ~ '^\d{4}-\d{6}$' and substr(ssn, 6, 2)::int between 1 and 31 and substr(ssn, 8, 2)::int between 1 and 12), hours numeric(3,1)[] not null check (cardinality(hours) = 7 and hours[1] + hours[2] + hours[3] + hours[4] + hours[5] = 38.5 and hours[7] = 0), check (left_on > hired + 30), check (boss <> id));
create function hr.in_band() returns trigger language plpgsql as $$ declare b hr.band; begin
  select (g.band).* into strict b from pay_grades g where g.grade = new.grade;
  if new.salary not between (b).low and (b).high then raise exception 'salary % is outside of %..%', new.salary, (b).low, (b).high; end if; return new; end $$;
create trigger in_band before insert or update of salary, grade on staff for each row execute function hr.in_band();
create table payslips (staff int not null references staff, month date not null check (month = date_trunc('month', month)::date), gross numeric(10,2) not null check (gross > 0), tax numeric(10,2) not null, social numeric(10,2) not null, net numeric(10,2) not null, check (net = gross - tax - social and net > 0), check (tax between gross * 0.1 and gross * 0.5), check (social = round(gross * 0.18, 2)), primary key (staff, month));
create table leave (id serial primary key, staff int not null references staff, days daterange not null, half boolean not null default false, count numeric(4,1) not null, check (not isempty(days)), check (count = (upper(days) - lower(days)) - case when half then 0.5 else 0 end), exclude using gist (staff with =, days with &&));
create function hr.workdays(daterange) returns bigint language sql immutable as 'select count(*) from generate_series(lower($1), upper($1) - 1, interval ''1 day'') d where extract(isodow from d) < 6';
create table sprints (id serial primary key, days daterange not null, capacity int not null, check (hr.workdays(days) = 10 and capacity = hr.workdays(days) * 8), check (extract(isodow from lower(days)) = 1));

-- school
create table courses (code text primary key check (code similar to '[A-Z]{2,4}[0-9]{3}'), ects numeric(3,1) not null check (ects > 0 and ects * 2 = trunc(ects * 2)), weights numeric[] not null default '{0.5,0.5}' check (cardinality(weights) between 2 and 4 and weights[1] + weights[2] + coalesce(weights[3], 0) + coalesce(weights[4], 0) = 1), prerequisites text[] not null default '{}' check (not code = any (prerequisites)), days text[] not null check (days <@ array['mon', 'tue', 'wed', 'thu', 'fri'] and cardinality(days) = 2 and days[1] <> days[2]));
create table grades (student int not null, course text not null references courses, attempt int not null default 1 check (attempt between 1 and 3), points int[] not null check (0 <= all (points) and 100 >= all (points) and cardinality(points) = 3), total int not null, mark char(1) not null, check (total = points[1] + points[2] + points[3]), check (mark = case when total >= 270 then 'A' when total >= 200 then 'B' else 'F' end), check (mark <> 'F'), primary key (student, course, attempt));
create table timetable (term text not null check (term ~ '^(WS|SS)\d{4}$'), course text not null references courses, slot int4range not null, weekday int not null, check (lower(slot) >= 8 and upper(slot) <= 20 and upper(slot) - lower(slot) in (2, 3)), check (weekday in (1, 2, 3, 4, 5)), starts date not null, check (extract(month from starts) = case left(term, 2) when 'WS' then 10 else 3 end and extract(year from starts) = right(term, 4)::int), exclude using gist (term with =, weekday with =, slot with &&));
create table quizzes (id serial primary key, question text not null check (question like '%?'), answers text[] not null check (cardinality(answers) between 2 and 6), correct int[] not null check (cardinality(correct) >= 1), check (correct[1] between 1 and cardinality(answers)), shuffle boolean not null, points numeric not null check (points = cardinality(correct) * 2.5));
create function util.normalised(text) returns text language sql immutable as $$ select lower(regexp_replace(btrim($1), '[^a-zA-Z0-9]+', '_', 'g')) $$;
create table subjects (id serial primary key, title text not null, key text not null unique, check (key = util.normalised(title) and key like '%\_%'), lessons jsonb not null check (jsonb_path_match(lessons, '$.count == 3 && $.titles.size() == 3') ));
create table families (id int primary key, mother int references families deferrable initially deferred, father int references families deferrable initially deferred, born int not null, check (mother <> father), check (mother <> id and father <> id), generation int not null check (generation = 0 or num_nonnulls(mother, father) = 2), check (generation between 0 and 9));
