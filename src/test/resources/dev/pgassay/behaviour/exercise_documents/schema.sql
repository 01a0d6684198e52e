-- what is said in documents: JSON that conditions are written in, and conditions on what is in JSON, in hstore and in arrays
create schema said;

-- patterns and words that are kept in JSON
create function said.is_vat_id(value text) returns boolean language plpgsql immutable strict as $$
declare
  country_code_regex jsonb = $jsonb${"AT": "^AT\\s??U\\s??\\d{8}$", "NL": "^NL\\s??\\d{9}B\\d{2}$"}$jsonb$;
  country_code text;
begin
  value := upper(value);
  country_code := left(value, 2);
  return country_code_regex ? country_code and value ~ (country_code_regex ->> country_code);
end $$;
create domain vat_id as text check (said.is_vat_id(value));
create table companies (id serial primary key, vat_id vat_id not null);
create function said.is_zip(country text, zip text) returns boolean language plpgsql immutable as $f$
declare zips jsonb := $json$
  {
    "GB": {"inner": "^[A-Z]{1,2}\\d[A-Z\\d]?? ?\\d[A-Z]{2}$"},
    "NL": "^[1-9]\\d{3} ?[A-Z]{2}$"
  }
$json$;
begin
  return zips ? country and zip ~ (zips ->> country);
end $f$;
create table addresses (id serial primary key, country text not null, zip text not null, check (said.is_zip(country, zip)));
create function said.most(plan text) returns int language sql immutable as
  $$ select ('{"free": {"seats": 3}, "pro": {"seats": 41}}'::jsonb #>> array[plan, 'seats'])::int $$;
create table seats (id serial primary key, plan text not null, used int not null, check (used = said.most(plan)));

-- a member that is what another column is
create table snapshots (
  id uuid primary key default gen_random_uuid(),
  thread text not null check (thread ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'),
  source text not null check (source = 'https://example.com/query_v2'),
  raw text not null check (octet_length(raw) <= 1048576),
  digest text not null check (digest = encode(sha256(convert_to(raw, 'UTF8')), 'hex')),
  unique (thread, digest),
  check (jsonb_typeof(raw::jsonb -> 'threads') = 'array'),
  check ((raw::jsonb ->> 'data_as_of')::timestamptz is not null),
  check (jsonb_path_exists(raw::jsonb, '$.threads[*] ? (@.thread_id == $id)', jsonb_build_object('id', thread)))
);
create table stocks (id serial primary key, sku text not null check (sku ~ '^[A-Z]{3}-\d{4}$'),
  doc jsonb not null check (jsonb_path_exists(doc, '$.items[*] ? (@.sku == $sku && @.qty > 0)', jsonb_build_object('sku', sku))));
create table mirrors (id serial primary key, code text not null check (length(code) = 5), doc jsonb not null check (doc ->> 'code' = code and (doc -> 'n')::int > 3));

-- the keys of hstore
create extension hstore;
create table shirts (id serial primary key, h hstore not null check (h ?& array['colour', 'size'] and h -> 'colour' in ('red', 'blue') and (h -> 'size')::int > 10));
create table parts (id serial primary key, kind text not null check (kind in ('x', 'y')),
  h hstore not null check (h @> 'made=>here' and exist(h, 'name') and length(h -> 'name') >= 3 and h -> 'kind' = kind));

-- what the elements of an array are called behind the place where they are looked at
create function said.sum_of(j jsonb) returns numeric language sql immutable as
  $$ select sum((i ->> 'price')::numeric * (i ->> 'qty')::int) from jsonb_array_elements(j) i $$;
create table baskets (id serial primary key, items jsonb not null, total numeric not null check (total = said.sum_of(items) and total > 20));
create function said.balance(d jsonb) returns numeric language sql immutable as
  $$ select sum((line ->> 'debit')::numeric - (line ->> 'credit')::numeric) from jsonb_array_elements(d -> 'lines') as t(line) where line ? 'account' $$;
create table entries (id serial primary key, d jsonb not null check (said.balance(d) = 0 and jsonb_array_length(d -> 'lines') >= 2));

-- keys that a pattern matches
create function said.is_translated(j jsonb) returns boolean language sql immutable as
  $$ select jsonb_typeof(j) = 'object' and j <> '{}' and not exists (select from jsonb_each(j) e(k, v) where k !~ '^[a-z]{2}-[A-Z]{2}$' or jsonb_typeof(v) <> 'string') $$;
create table titles (id serial primary key, names jsonb not null check (said.is_translated(names)));

-- members of members, and nothing else
create table happenings (id serial primary key, payload jsonb not null,
  check (jsonb_typeof(payload -> 'user' -> 'id') = 'number' and jsonb_typeof(payload #> '{user,tags}') = 'array' and jsonb_array_length(payload -> 'user' -> 'tags') between 1 and 3));
create table sealed (id serial primary key, doc jsonb not null
  check (doc - array['a', 'b', 'c'] = '{}'::jsonb and doc ?& array['a', 'b'] and jsonb_typeof(doc -> 'a') = 'boolean' and (doc ->> 'b') ~ '^[A-Z]{3}$'));

-- domains inside arrays and composites
create domain slug as text check (value ~ '^[a-z]+(-[a-z]+)*$');
create table pages (id serial primary key, path slug[] not null check (cardinality(path) = 2 and path[1] <> path[2]));
create domain typed as jsonb check (jsonb_typeof(value) = 'object' and value ->> 'type' = any (array['a', 'b']));
create table groups (id serial primary key, docs typed[] not null check (cardinality(docs) = 2));
create domain currency as char(3) check (length(value) = 3 and value <> '   ' and value = upper(value));
create type money_of as (currency currency, amount float8);
create table openings (id serial primary key, opening money_of not null check ((opening).amount > 0));
