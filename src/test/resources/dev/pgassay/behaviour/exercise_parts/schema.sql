-- conditions on what is inside of a value, and conditions that raise an error for most values
create schema checks;

-- the parts of an array
create function array_sum(anyarray) returns numeric language sql immutable as 'select sum(v::numeric) from unnest($1) v';
create function checks.is_sorted(a int[]) returns boolean language plpgsql immutable as $$
begin
  for i in 2 .. coalesce(array_length(a, 1), 0) loop
    if a[i] <= a[i - 1] then return false; end if;
  end loop;
  return coalesce(array_length(a, 1), 0) >= 3;
end $$;
create function checks.shares(a numeric[]) returns boolean language plpgsql immutable as $$
declare v numeric; total numeric := 0;
begin
  foreach v in array a loop
    if v <= 0 then raise exception 'a share of % is none', v using errcode = 'check_violation'; end if;
    total := total + v;
  end loop;
  if total <> 1 then raise exception 'shares come to %, not 1', total; end if;
  return true;
end $$;
create function checks.distinct_count(a anyarray) returns bigint language sql immutable as 'select count(distinct v) from unnest(a) v';
create table percents (id serial primary key, percents int[] not null check (percents[1] + percents[2] + percents[3] = 100 and cardinality(percents) = 3));
create table portions (id serial primary key, percents int[] not null check (array_sum(percents) = 100 and array_length(percents, 1) between 2 and 5 and 0 < all (percents)));
create table mixtures (id serial primary key, parts numeric(5,4)[] not null check (checks.shares(parts) and cardinality(parts) >= 2));
create table steps (id serial primary key, at int[] not null check (checks.is_sorted(at)));
create table boxes (id serial primary key, size float8[] not null check (array_length(size, 1) = 3 and size[1] >= size[2] and size[2] > size[3] and size[3] > 0));
create table spans (id serial primary key, bounds date[] not null check (cardinality(bounds) = 2 and bounds[1] < bounds[2]), hours time[] check (hours[1] < hours[2] and hours[2] < hours[3]));
create table teams (id serial primary key, members text[] not null check (cardinality(members) = 4 and checks.distinct_count(members) = 4));
create table polls (id serial primary key, options text[] not null, votes int[] not null, winner int not null,
  check (cardinality(options) >= 2 and cardinality(options) = cardinality(votes)), check (winner between 1 and cardinality(options)), check (votes[winner] = 7 and votes[winner] > votes[1]));
create table squares (id serial primary key, cells int[][] not null check (array_ndims(cells) = 2 and array_length(cells, 1) = 3 and array_length(cells, 2) = 3 and cells[1][1] + cells[2][2] + cells[3][3] = 15));
create table tagged (id serial primary key, tags text[] not null check (tags @> array['a', 'b'] and tags <@ array['a', 'b', 'c'] and cardinality(tags) = 3));
create table routes (id serial primary key, stops text[] not null check (stops[1] <> stops[array_upper(stops, 1)] and array_length(stops, 1) >= 3 and stops[1] ~ '^[A-Z]{3}$'), legs int not null check (legs = array_length(stops, 1) - 1));
create type colour as enum ('red', 'green', 'blue');
create table flags (id serial primary key, stripes colour[] not null check (stripes[1] = 'red' and stripes[2] = 'blue' and cardinality(stripes) = 3));
create domain weights as numeric[] check (array_sum(value) = 1 and cardinality(value) = 3);
create table weighted (id serial primary key, w weights not null);

-- the parts of JSON, by path
create table carts (id serial primary key, doc jsonb not null check (doc @? '$.items[*] ? (@.qty > 0)'));
create table bills (id serial primary key, doc jsonb not null check (doc @@ '$.total >= 10'));
create table kinds (id serial primary key, doc jsonb not null check (jsonb_path_exists(doc, '$.kind ? (@ == "a" || @ == "b")')));
create table people (id serial primary key, doc jsonb not null check (jsonb_path_match(doc, 'exists($.name) && $.age >= 18 && $.age < 150')));
create table mails (id serial primary key, doc jsonb not null check (doc @? '$.to[*].address ? (@ like_regex "^[a-z]+@[a-z]+\\.com$")' and not doc @? '$.bcc'));
create table trees (id serial primary key, doc jsonb not null check (doc @? 'strict $.root.left.value ? (@ == 42)' and doc @? '$.root.right ? (@.leaf == true)'));
create table lines (id serial primary key, doc jsonb not null check (jsonb_typeof(doc) = 'array' and not doc @? '$[*] ? (!exists(@.sku) || @.qty <= 0)' and jsonb_array_length(doc) >= 2));
create table sized (id serial primary key, doc jsonb not null check (doc @@ '$.tags.size() == 2' and doc @@ '$.tags.type() == "array"' and (doc ->> 'n')::int = 3));
create table starts (id serial primary key, doc jsonb not null check (doc @@ '$.code starts with "AB"' and doc @@ '$."first name" != ""'));
create table ordered (id serial primary key, doc jsonb not null check (doc @@ '$.from < $.to && $.from > 5'));
create table totals (id serial primary key, lines jsonb not null, total numeric not null, check ((jsonb_path_query_first(lines, '$.sum') #>> '{}')::numeric = total and total > 3));
create table profiles (id serial primary key, doc jsonb not null check (doc ? 'email' and doc ->> 'email' like '%@%' and (doc -> 'address' ->> 'zip') ~ '^\d{5}$' and (doc ->> 'age')::int between 18 and 120 and jsonb_typeof(doc -> 'tags') = 'array'));
create table events (id serial primary key, kind text not null, payload jsonb not null, check (case kind when 'paid' then payload ? 'amount' and (payload ->> 'amount')::numeric > 0 when 'sent' then payload ? 'carrier' else false end));
create table geojson (id serial primary key, doc jsonb not null check (doc ->> 'type' = 'Point' and jsonb_typeof(doc -> 'coordinates') = 'array' and jsonb_array_length(doc -> 'coordinates') = 2 and (doc -> 'coordinates' ->> 0)::float8 between -180 and 180));

-- conditions that raise an error where others are false
create table portioned (id serial primary key, total int not null, parts int not null, check (total / parts = 4));
create table codes (id serial primary key, code text not null, lo int not null, hi int not null, check (code::integer between lo and hi), check (hi - lo = 5));
create table appointed (id serial primary key, day text not null, month text not null, at date not null, check (make_date(2024, month::int, day::int) = at));
create table rates (id serial primary key, amount numeric not null, base numeric not null, rate numeric(6,3) not null, check (rate = round(amount / base, 3)), check (rate > 1));
create table logs (id serial primary key, n numeric not null, base numeric not null, check (log(base, n) = 3));
create table roots (id serial primary key, a float8 not null, b float8 not null, check (sqrt(a - b) = 2));
create table numbers (id serial primary key, text1 text not null, text2 text not null, check (text1::numeric < text2::numeric), check (text1::numeric > 17));
create table zoned (id serial primary key, zone text not null, local timestamp not null, at timestamptz not null, check (local at time zone zone = at));
create table parsed (id serial primary key, format text not null, raw text not null, at date not null, check (to_date(raw, format) = at), check (length(raw) = 8));
create table hosts (id serial primary key, ip text not null, net text not null, check (ip::inet << net::cidr));
create table dice (id serial primary key, sides int not null, rolls int not null, score int not null, check (score % sides = 1 and score / (rolls - 1) > 3), check (sides in (4, 6, 8)));
create table ranges (id serial primary key, lo int not null, hi int not null, size int not null, check (size = upper(int4range(lo, hi)) - lower(int4range(lo, hi))), check (int4range(lo, hi) @> 7));
create table picks (id serial primary key, options jsonb not null, pick text not null, check (jsonb_array_length(options) > 1 and options ? pick));
create table docs (id serial primary key, kind text not null, body text not null, check ((body::jsonb ->> 'kind') = kind), check (kind in ('note', 'task')));
create table bits (id serial primary key, mask bytea not null, place int not null, check (get_bit(mask, place) = 1), check (place > 8));
create table validated (id serial primary key, a int not null, b int not null, c text not null);
create function checks.valid(a int, b int, c text) returns boolean language plpgsql immutable as $$ begin
  if a <= b then raise exception 'a must be above b'; end if;
  if length(c) <> a - b then raise exception using message = 'c must be as long as a - b', errcode = 'invalid_parameter_value'; end if;
  return true; end $$;
alter table validated add check (checks.valid(a, b, c));
