-- what servers of different versions print differently, and what a skeleton has to have for it; understood since 14
create schema app;
create type mood as enum ('sad', 'ok', 'happy');
create type app.address as (street text, code varchar(10));
create domain app.percent as numeric(5,2) default 0 check (value between 0 and 100);
create type app.span as range (subtype = numeric);
create collation app.plain (provider = libc, locale = 'C');
create collation app.loose (provider = icu, locale = 'und@colStrength=secondary', deterministic = false);
create sequence app.numbers;

create function app.twice(n integer) returns integer language sql immutable strict as 'select 2 * n';
create function app.stamp() returns trigger language plpgsql as 'begin new.changed := now(); return new; end';
create function app.sum_state(state numeric, value numeric) returns numeric language sql immutable as 'select state + value';
create aggregate app.total(numeric) (sfunc = app.sum_state, stype = numeric, initcond = '0');
create function app.same(a app.address, b app.address) returns boolean language sql immutable as 'select a.code = b.code';
create operator app.=== (leftarg = app.address, rightarg = app.address, function = app.same);
create cast (app.address as text) with inout;
create text search configuration app.plain (copy = pg_catalog.simple);

create table customers (
    id integer generated always as identity primary key,
    name text not null collate app.plain,
    feeling mood not null default 'ok',
    home app.address,
    discount app.percent,
    visits app.span,
    born date,
    changed timestamptz default now(),
    score double precision default random() * 10,
    number bigint default nextval('app.numbers'),
    found tsvector generated always as (to_tsvector('app.plain', name)) stored,
    twice integer generated always as (app.twice(id)) stored,
    constraint adult check (extract(year from born) < 2100 and born > date '1900-01-01' or name in ('a', 'b')),
    constraint same_home check (home operator(app.===) row('x', 'y')::app.address is not false),
    constraint substrings check (substring(name from 1 for 3) <> overlay(name placing 'x' from 2) and position('a' in name) >= 0),
    constraint trimmed check (trim(both 'x' from name) <> '' and name not like 'a%' and name is distinct from 'z')
);
create table orders (
    id bigint primary key,
    customer integer references customers,
    placed timestamptz not null default (current_timestamp at time zone 'utc'),
    amount numeric(12,2) check (amount >= 0),
    tags text[] not null default '{}' check (array_length(tags, 1) < 10 and 'x' <> all (tags)),
    document jsonb check (document ? 'a' and document -> 'a' ->> 'b' is not null and (document #>> '{c,d}') = any (array['1', '2'])),
    exclude using gist (tsrange(placed at time zone 'utc', 'infinity') with &&) where (amount > 100)
);
create table app.events (happened timestamptz not null, what text) partition by range (happened, (lower(what)));
create table app.events_2026 partition of app.events for values from ('2026-01-01', minvalue) to ('2027-01-01', maxvalue);
create table app.parts (a integer) partition by list (app.twice(a));
create table app.parts_one partition of app.parts for values in (2, null);
create index on customers (lower(name) desc nulls last, (extract(month from born))) where feeling in ('sad', 'ok');
create index on orders ((document ->> 'a'), (coalesce(amount, 0)));
create statistics app.together (dependencies) on customer, (date_trunc('day', placed at time zone 'utc')) from orders;

alter table customers enable row level security;
create policy mine on customers using (name = current_user and exists (select 1 from orders where customer = customers.id));
create policy adding on customers for insert with check (id in (select customer from orders o where o.amount > 0) or current_role = 'x');
create trigger stamped before update on customers for each row
    when (old.name is distinct from new.name or old.home is distinct from new.home) execute function app.stamp();

create view simple as select id, name from customers where feeling = 'happy' order by name limit 5;
create view grouped as select c.*, count(*) filter (where amount > 1) as orders from customers c left join orders on customer = c.id group by c.id;
create view nested as select s.name, (select max(o.amount) from orders o where o.customer = s.id) as most from simple s where s.id > any (select 1);
create view united as select id from customers union all (select customer from orders order by 1 limit 3) except values (1), (2);
create view windowed as select id, row_number() over w as n, app.total(amount) over (w rows between 1 preceding and current row) as running
    from orders window w as (partition by customer order by placed);
create view counted as with recursive t(n) as (select 1 union all select n + 1 from t where n < 10) select n, n::text collate "C" as shown from t;
create view json as select id, document -> 'a' as a, jsonb_path_query_first(document, '$.a') as b, key, value from orders, jsonb_each(document);
create view sampled as select distinct on (customer) customer, grouping(id), extract(epoch from placed) as e, placed at time zone 'utc' as z
    from orders tablesample system (50) group by grouping sets ((id, customer, placed), (customer, placed)) order by customer;
create view casted as select home::text as home, (home).street, row(id, name) = row(1, 'x') as both, feeling::text, name ilike 'a%' as l, born - 1 as d,
    interval '1 day' as i, '2020-01-01'::date as c, nullif(name, '') as n, greatest(id, 3) as g, xmlelement(name x, name) as x from customers;
create view lateral_one as select c.name, l.amount from customers c cross join lateral (select amount from orders where customer = c.id) l;
create view rows_of as select a, b from unnest(array[1, 2], array['x', 'y']) with ordinality as u(a, b, o);
create view renamed(one, two) as select id, name from customers;
create view upd as select id, amount from orders where amount > 3 with local check option;
create materialized view summary as select feeling, count(*) as n, avg(discount) as d from customers group by feeling having count(*) > 0;
create index on summary ((n * 2));
create view over_summary as select feeling from summary where n > 1;

create rule logged as on update to orders where new.amount > 5
    do also insert into app.events select now(), name from customers where id = new.customer;
create rule changed as on delete to orders do also update customers set name = 'x' where id = old.customer;
create rule shown as on insert to simple do instead select id from customers where name = new.name;

create function app.half(n numeric, out h numeric, out r numeric) language sql immutable return row(n / 2, n % 2);
create function app.doubled(n integer) returns integer language sql immutable return app.twice(n) + (select count(*) from orders);
-- the driver would take a semicolon inside for the end
do $do$ begin execute $sql$
create function app.names(lowest integer default 1 + 1, variadic rest text[] default array['a']) returns setof text
    language sql begin atomic select name from customers where id > lowest order by case when id = 1 then 2 else 3 end; end
$sql$; execute $sql$
create procedure app.clean(before timestamptz default now() - interval '1 day') language sql
    begin atomic delete from orders where placed < before; update customers set name = 'gone' where id in (select customer from orders); end
$sql$; execute $sql$
create function app.table_of() returns table (id integer, name text) language sql stable
    begin atomic select id, name from simple; select c.id, c.name from customers c; end
$sql$; end $do$;
create type app.spare as (a text);
create table app.small (a varchar(10), n integer, b integer generated always as (n + 1) stored);
create index on app.small (lower(a));
create trigger watched before update on app.small for each row when (new.n > old.n) execute function app.stamp();
create function app.greeting(name text default 'you') returns text language sql return 'hello ' || name;
