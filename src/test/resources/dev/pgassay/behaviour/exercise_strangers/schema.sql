-- more tables that were made for other reasons than to be exercised
create extension hstore; create extension citext; create extension btree_gist;
create schema v;
create function v.ean13(code text) returns boolean language plpgsql immutable as $$
declare s int := 0; i int;
begin
  if code !~ '^\d{13}$' then return false; end if;
  for i in 1..12 loop s := s + substr(code, i, 1)::int * (case when i % 2 = 0 then 3 else 1 end); end loop;
  return (10 - s % 10) % 10 = substr(code, 13, 1)::int;
end $$;
create table barcodes (ean text primary key check (v.ean13(ean)));
create function v.isbn10(t text) returns boolean language sql immutable as $$
  select t ~ '^\d{9}[\dX]$' and (select sum((11 - i) * case substr(t, i, 1) when 'X' then 10 else substr(t, i, 1)::int end) from generate_series(1, 10) i) % 11 = 0 $$;
create table books (id serial primary key, isbn text not null check (v.isbn10(isbn)), pages int not null check (pages between 10 and 5000 and pages % 4 = 0));
create table passwords (id serial primary key, plain text not null check (plain ~ '(?=.*[A-Z])(?=.*\d)(?=.*[^\w])' and length(plain) >= 12));
create table names (id serial primary key, full_name text not null check (full_name ~ '^[A-Z][a-z]+ [A-Z][a-z]+$' and split_part(full_name, ' ', 2) <> split_part(full_name, ' ', 1)), initials char(2) not null, check (initials = left(full_name, 1) || left(split_part(full_name, ' ', 2), 1)));
create table vats (id serial primary key, country char(2) not null check (country in ('DE', 'AT', 'FR')), vat text not null, check (vat like country || '%' and case country when 'DE' then vat ~ '^DE\d{9}$' when 'AT' then vat ~ '^ATU\d{8}$' else vat ~ '^FR[A-Z0-9]{2}\d{9}$' end));
create table settings (id serial primary key, h hstore not null check (h -> 'mode' in ('fast', 'slow') and (h -> 'level')::int between 3 and 9));
create table feeds (id serial primary key, doc xml not null check (xpath_exists('/feed/title', doc)));
create table searches (id serial primary key, body text not null, tsv tsvector not null check (tsv @@ to_tsquery('simple', 'cat & dog')));
create table ids (id uuid primary key check (id::text ~ '^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab]'));
create table subnets (id serial primary key, net cidr not null check (masklen(net) between 20 and 28 and net <<= inet '10.20.0.0/16'), gateway inet not null, check (gateway << net and host(gateway) like '%.1'));
create table costs (id serial primary key, parts money[] not null, total money not null check (total > '$100.00'::money));
create table keys (id serial primary key, b64 text not null check (length(decode(b64, 'base64')) = 16), hex text not null check (decode(hex, 'hex') = '\xdeadbeef'));
create table moved (id serial primary key, before point not null, after point not null, check (before <-> after > 10));
create table shifts (id serial primary key, day date not null, hours tstzmultirange not null check (not isempty(hours) and upper(hours) - lower(hours) <= interval '12 hours'), check (lower(hours) >= day));
create table weeks (id serial primary key, iso text not null check (iso ~ '^\d{4}-W\d{2}$'), monday date not null, check (to_date(iso, 'IYYY-"W"IW') = monday));
create table temps (id serial primary key, c numeric(5,1) not null, f numeric(5,1) not null, check (f = c * 9 / 5 + 32), check (c > 30));
create table triangles (id serial primary key, a int not null, b int not null, c int not null, check (a + b > c and a + c > b and b + c > a), check (a * a + b * b = c * c));
create table primes (id serial primary key, p int not null check (p > 100 and p % 2 <> 0 and p % 3 <> 0 and p % 5 <> 0 and p % 7 <> 0));
create table matrices (id serial primary key, m int[] not null check (array_ndims(m) = 2 and array_length(m, 1) = 2 and array_length(m, 2) = 2 and m[1][1] * m[2][2] - m[1][2] * m[2][1] = 6));
create type line_item as (sku text, qty int, price numeric(8,2));
create function v.items_ok(items line_item[]) returns boolean language sql immutable as $$ select cardinality(items) > 0 and not exists (select from unnest(items) i where i.qty is null or i.qty <= 0 or i.price < 1 or i.sku is null) $$;
create table receipts (id serial primary key, items line_item[] not null check (v.items_ok(items)), total numeric not null check (total > 0));
create function v.total(items line_item[]) returns numeric language sql immutable as 'select sum(i.qty * i.price) from unnest(items) i';
create table invoices (id serial primary key, items line_item[] not null, total numeric(10,2) not null, check (total = v.total(items) and total > 5));
create function v.config_ok(c jsonb) returns boolean language sql immutable as $$
  select jsonb_typeof(c) = 'object' and c ?& array['version', 'services'] and jsonb_typeof(c -> 'services') = 'object'
    and not exists (select from jsonb_each(c -> 'services') s where jsonb_typeof(s.value) <> 'object' or not s.value ? 'image' or (s.value ->> 'replicas')::int not between 1 and 10) $$;
create table configs (id serial primary key, config jsonb not null check (v.config_ok(config) and (config ->> 'version') ~ '^\d+\.\d+$'));
create table forms (id serial primary key, schema jsonb not null check (jsonb_array_length(schema -> 'fields') >= 1 and schema #>> '{fields,0,name}' is not null and schema #>> '{fields,0,type}' in ('text', 'number')));
create table webhooks (id serial primary key, payload json not null check (payload ->> 'event' in ('push', 'pull') and (payload -> 'repo' ->> 'id')::bigint > 0 and json_typeof(payload -> 'commits') = 'array'), headers jsonb not null check (headers @> '{"content-type": "application/json"}' and headers ? 'x-signature'));
create table polygons (id serial primary key, pts jsonb not null check (jsonb_array_length(pts) >= 3 and jsonb_array_length(pts -> 0) = 2 and pts -> 0 = pts -> -1));
create table scores (id serial primary key, home int not null, away int not null, winner text, check (winner is not distinct from case when home > away then 'home' when away > home then 'away' end), check (home + away > 0), check (winner is not null));
create table escalations (id serial primary key, level int not null, after interval[] not null check (array_length(after, 1) = 3 and after[1] < after[2] and after[2] < after[3]), check (level = cardinality(after)));
create table quotas (id serial primary key, plan text not null, seats int not null, storage bigint not null, check ((plan, seats) in (('free', 1), ('team', 10), ('org', 100))), check (storage = seats * 1024::bigint * 1024));
create table currencies (code char(3) primary key, digits int not null, unit bigint not null, check (unit = 10 ^ digits), check (digits in (0, 2, 3)), check (code = upper(code) and code !~ '\s'));
create table phases (id serial primary key, starts date not null, ends date not null, weeks int not null, check ((ends - starts) / weeks = 7), check (weeks >= 2), check (extract(isodow from starts) = 1 and extract(isodow from ends) = 1));
create table versions (major int not null, minor int not null, label text not null, check (label = format('v%s.%s', major, minor)), check (major > 3), primary key (major, minor));
create table slugs (id serial primary key, title text not null, slug text not null, check (slug = regexp_replace(lower(title), '\s', '-', 'g') and slug like '%-%'));
create table trees (id int primary key, path text not null check (path ~ '^/(\d+/)*$' and path like '%/' || id || '/'), depth int not null, check (depth = length(path) - length(replace(path, '/', '')) - 1));
create function v.no_gap() returns trigger language plpgsql as $$ begin
  if new.pos <> (select coalesce(max(pos), 0) + 1 from playlist where list = new.list) then raise exception 'position must be next, % is not', new.pos using errcode = '22023'; end if; return new; end $$;
create table playlist (list int not null, pos int not null, song text not null, primary key (list, pos));
create trigger no_gap before insert on playlist for each row execute function v.no_gap();
create function v.guard() returns trigger language plpgsql as $$ begin
  if new.kind not in ('alpha', 'beta') then raise exception using message = 'bad kind', errcode = 'check_violation'; end if;
  if new.kind = 'beta' and new.weight < 12 then raise exception 'too light'; end if;
  if new.weight <> all (array[12, 24, 36]) then raise exception 'weight must be a dozen'; end if;
  if (new.meta ->> 'owner') is null then raise exception 'no owner'; end if; return new; end $$;
create table guarded (id serial primary key, kind text not null, weight int not null, meta jsonb not null);
create trigger guard before insert or update on guarded for each row execute function v.guard();
create table stock (sku int primary key, qty int not null default 0 check (qty >= 0));
create table moves (id serial primary key, sku int not null references stock, delta int not null check (delta <> 0));
create function v.move() returns trigger language plpgsql as $$ begin
  update stock set qty = qty + new.delta where sku = new.sku; if not found then raise exception 'no stock'; end if; return new; end $$;
create trigger move after insert on moves for each row execute function v.move();
create table flights (id serial primary key, code text not null check (code ~ '^[A-Z]{2}\d{3,4}$'), dep timestamptz not null, arr timestamptz not null, minutes int generated always as (extract(epoch from arr - dep) / 60) stored, check (arr - dep between '30 minutes' and '20 hours'), crew text[] not null check (cardinality(crew) >= 2 and crew[1] is distinct from crew[2]));
create table mutual (a int not null, b int not null, ratio numeric generated always as (a::numeric / (b - 1)) stored, n int generated always as (a / (b - 2)) stored);
create table coded (id serial primary key, code text not null, n int generated always as (split_part(code, ':', 2)::int) stored);
create unique index on coded ((left(code, 1)::int));
create table answers (id serial primary key, q jsonb not null, a text not null, check (q -> 'choices' ? a and jsonb_array_length(q -> 'choices') = 3));
create table coins (id serial primary key, total int not null check (total = 87), quarters int not null, dimes int not null, pennies int not null, check (quarters * 25 + dimes * 10 + pennies = total), check (dimes > 0 and quarters > 0));
create table kinds (code text primary key, label text not null, min_len int not null default 3);
insert into kinds values ('red', 'Red', 5), ('blue', 'Blue', 9);
create function known_kind(t text) returns boolean language sql stable as 'select exists (select from kinds where code = $1)';
create table uses_kind (id serial primary key, kind text not null check (known_kind(kind)));
create function long_enough(k text, v text) returns boolean language plpgsql stable as $$ declare n int; begin select min_len into strict n from kinds where code = k; return length(v) >= n; end $$;
create table typed_values (id serial primary key, kind text not null, value text not null, check (long_enough(kind, value)));
create table mine (id serial primary key, owner name not null check (owner = current_user));
create table hashed (id serial primary key, word text not null check (md5(word) like '00%'));
create table signed (id serial primary key, body text not null, mac text not null, check (mac = md5(body || 'secret')));
create table chained (id int primary key, prev text, hash text not null, check (hash = md5(coalesce(prev, '') || id)));
create table secrets (id serial primary key, word text not null check (md5(word) = '5ebe2294ecd0e0f08eab7690d2a6ee69'));
create table sorted_words (id serial primary key, words text[] not null check (words = (array['alpha', 'beta', 'gamma']) or (words[1] < words[2] and words[2] < words[3] and cardinality(words) = 3)));
create table palindromes (id serial primary key, w text not null check (w = reverse(w) and length(w) = 7));
create table anagram (id serial primary key, a text not null, b text not null, check (a <> b and length(a) = length(b) and length(a) > 3));
create table romans (id serial primary key, n int not null, r text not null, check (btrim(to_char(n, 'RN')) = r));
create table ciphered (id serial primary key, plain text not null, c text not null, check (c = translate(plain, 'abcdefghijklmnopqrstuvwxyz', 'nopqrstuvwxyzabcdefghijklm')));
create table fermat (a int not null, b int not null, c int not null, check (a > 0 and b > 0 and c > 0 and a ^ 3 + b ^ 3 = c ^ 3));
create table collatz (n int not null check (n between 90 and 100 and n % 7 = 6));
create table meetings (id serial primary key, attendees jsonb not null check (jsonb_path_query_array(attendees, '$[*].email') @> '["chair@example.com"]' and jsonb_array_length(attendees) = 3));
create table deep (id serial primary key, d jsonb not null check (d #>> '{a,b,c,d}' = 'x' and (d #> '{a,list}') @> '[1, 2]'));
create table many_keys (id serial primary key, d jsonb not null check (d ? 'a' and d ? 'b' and d ? 'c' and (d ->> 'a')::int = 4 and (d ->> 'b')::date > '2024-01-01' and d ->> 'c' ~ '^x+$' and jsonb_typeof(d -> 'e') = 'object' and (d -> 'e' ->> 'f')::boolean and d ->> 'g' in ('p', 'q') and (d ->> 'h')::numeric between 0.1 and 0.2 and length(d ->> 'i') = 5));
create table lookups (id serial primary key, w text not null check (w = any (string_to_array('one,two,three', ','))));
create function shard(word text) returns int language sql immutable as $$ select abs(hashtext(word)) % 64 $$;
create table sharded (id serial primary key, word text not null check (shard(word) = 17));
create table digested (id serial primary key, body text not null check (left(encode(sha256(convert_to(body, 'UTF8')), 'hex'), 2) = 'ff'));
