create table factors (id serial primary key, a int not null, b int not null, check (a * b = 391 and a > 1 and b > 1));
create table pyth (id serial primary key, a int not null, b int not null, c int not null, check (a*a + b*b = c*c and a > 20 and b > 20));
create table spans (id serial primary key, a date not null, b date not null, check (b - a = 137 and extract(dow from a) = 3 and extract(month from b) = 11));
create table two_words (id serial primary key, a text not null, b text not null, check (md5(a) like 'a%' and md5(b) like 'b%' and a < b));
create table mods (id serial primary key, a int not null, b int not null, check (a % 97 = 13 and b % 89 = 41 and (a + b) % 7 = 3));
create table price (id serial primary key, qty int not null, unit numeric(10,2) not null, total numeric(12,2) not null, check (total = qty * unit and qty > 13 and total > 777 and unit <> round(unit)));
create table geo (id serial primary key, lat double precision not null, lon double precision not null, check (lat between -90 and 90 and lon between -180 and 180 and abs(lat) > 45.5 and abs(lon) > 133.25));
create table caps (id serial primary key, lo bigint not null, hi bigint not null, check (hi - lo = 12345 and lo % 1000 = 777));
create table codes (id serial primary key, code text not null, sum int not null, check (code ~ '^[A-Z]{3}[0-9]{4}$' and sum = (substr(code,4,1)::int + substr(code,5,1)::int + substr(code,6,1)::int + substr(code,7,1)::int) and sum > 20));
create table slots (id serial primary key, day int not null, hour int not null, slot int not null, check (slot = day * 24 + hour and day between 1 and 7 and hour between 8 and 18 and slot % 5 = 3));
create table sq (id serial primary key, n int not null, r int not null, check (r * r <= n and (r+1)*(r+1) > n and n > 5000));
create table coprime (id serial primary key, a int not null, b int not null, check (a > 100 and b > 100 and gcd(a, b) = 17 and a <> b));
create table lines (id serial primary key, x1 int not null, y1 int not null, x2 int not null, y2 int not null, check ((x2-x1)*(x2-x1) + (y2-y1)*(y2-y1) = 169 and x1 > 3 and y1 > 3));
create table diophant (id serial primary key, a int not null, b int not null, check (17 * a + 29 * b = 1000 and a > 0 and b > 0));
create table windows (id serial primary key, starts timestamptz not null, ends timestamptz not null, check (ends - starts = interval '90 minutes' and extract(hour from starts at time zone 'UTC') = 9));
create table shares (id serial primary key, mine numeric not null, theirs numeric not null, check (mine + theirs = 100 and theirs > mine * 3 and mine % 7 = 2));
create table spread (id serial primary key, bid numeric(12, 4) not null, ask numeric(12, 4) not null, check (ask - bid = 0.0125 and bid > 1234.5));
create table shifts (id serial primary key, starts timestamp not null check (extract(dow from starts) = 6 and extract(hour from starts) between 14 and 15 and extract(minute from starts) = 45));
create table sundays (id serial primary key, starts timestamptz not null, ends timestamptz not null, check (ends > starts and extract(isodow from starts at time zone 'UTC') = 7 and extract(hour from ends at time zone 'UTC') = 17 and ends - starts < interval '1 day'));
create table far (id serial primary key, a int not null, b int not null, check (a % 911 = 13 and b % 907 = 41 and (a + b) % 5 = 3 and a <> b));
create type component as enum ('action', 'group', 'sequence');
create table components (id serial primary key, name text not null unique, kind component not null,
    check (name ~ '^[a-z]+::[a-z0-9_-]+$' and split_part(name, '::', 1) = kind::text));
create table priced (id serial primary key, sku text not null, cents int not null, check (sku ~ '^[A-Z]{2}-[0-9]{3}$' and cents::text = substr(sku, 4)));
create table tenants (id int primary key);
create table runs (tenant int not null references tenants, id int not null, primary key (tenant, id));
create table sessions (tenant int not null references tenants unique, id int not null, primary key (tenant, id));
create table trials (tenant int not null, session int not null, run int, label text not null, primary key (session, label),
    constraint a_run foreign key (tenant, run) references runs on delete set null (run),
    constraint b_session foreign key (tenant, session) references sessions on delete cascade);
create table visits (tenant int not null, session int not null, run int not null, primary key (session, run),
    constraint a_run foreign key (tenant, run) references runs, constraint b_session foreign key (tenant, session) references sessions);
insert into tenants values (1), (2);
insert into runs values (1, 1);
insert into sessions values (2, 1);
-- a UUID that has a time in it
create function is_uuid_v7(u uuid) returns boolean language sql immutable as $$
  select substring(u::text from 15 for 1) = '7' and substring(u::text from 20 for 1) in ('8', '9', 'a', 'b') $$;
create table timely (id uuid primary key check (is_uuid_v7(id)));
