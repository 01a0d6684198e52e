create extension btree_gist;

-- a key of which one column has a default, and a condition says which rows it may point at
create table sorts (id serial primary key, sort text not null check (sort in ('pear', 'apple', 'plum')), unique (id, sort));
create table apples (id serial primary key, sort_id int not null, sort text not null default 'apple' check (sort = 'apple'),
  foreign key (sort_id, sort) references sorts (id, sort));
create table plums (id serial primary key, sort_id int, sort text not null default 'plum', foreign key (sort_id, sort) references sorts (id, sort));
create table region (code text primary key);
create table shops (id serial primary key, region text not null default 'north' references region);
-- one of two, and neither has a row
create table cats (id serial primary key);
create table dogs (id serial primary key);
create table homes (id serial primary key, cat int references cats, dog int references dogs, check (num_nonnulls(cat, dog) = 1));

-- foreign keys that the partitions have and the table has not
create table meters (id serial primary key);
create table readings (meter int not null, day date not null, value numeric not null) partition by range (day);
create table readings_30 partition of readings for values from ('2030-01-01') to ('2031-01-01');
create table readings_31 partition of readings for values from ('2031-01-01') to ('2032-01-01');
alter table readings_30 add foreign key (meter) references meters;
alter table readings_31 add foreign key (meter) references meters;

-- nothing to update but what a trigger gives its value
create function touched() returns trigger language plpgsql as $$ begin new.touched := now(); return new; end $$;
create table pairs (a int references meters, b int references cats, touched timestamptz not null default now(), primary key (a, b));
create trigger touched before update on pairs for each row execute function touched();
create function touched_too() returns trigger language plpgsql as $$ begin
  if tg_op = 'DELETE' then return old; end if; new.touched := now(); return new; end $$;
create table pairs_too (a int references meters, b int references cats, touched timestamptz not null default now());
create trigger touched before update or delete on pairs_too for each row execute function touched_too();
create table nodes (id serial primary key, parent int references nodes, depth int not null default 0);
create function depth() returns trigger language plpgsql as $$ begin
  new.depth := coalesce((select depth + 1 from nodes where id = new.parent), 0); return new; end $$;
create trigger depth before insert or update on nodes for each row execute function depth();

-- what a trigger reads in another table
create table purses (id serial primary key, coins int not null default 0 check (coins >= 0), state text not null default 'new' check (state in ('new', 'open', 'shut')));
create table payments (id serial primary key, from_purse int not null references purses, to_purse int not null references purses,
  coins int not null check (coins > 0), check (from_purse <> to_purse));
create function pay() returns trigger language plpgsql as $$ begin
  if (select coins from purses where id = new.from_purse) < new.coins then raise exception 'too few coins'; end if;
  if exists (select from purses where id in (new.from_purse, new.to_purse) and state <> 'open') then raise exception 'not open'; end if;
  return new; end $$;
create trigger pay before insert on payments for each row execute function pay();

-- who the session is
create function me() returns uuid language sql stable as $$ select nullif(current_setting('app.me', true), '')::uuid $$;
create table drafts (id serial primary key, author uuid not null default me(), team int not null default current_setting('app.team')::int);
create function signed() returns trigger language plpgsql as $$ begin
  if me() is null then raise exception 'nobody is signed in'; end if; new.author := me(); return new; end $$;
create table signed (id serial primary key, author uuid not null);
create trigger signed before insert on signed for each row execute function signed();

-- conditions
create table slots (id serial primary key, during tstzrange not null, room int not null,
  check (not isempty(during) and not upper_inf(during) and upper(during) - lower(during) <= interval '2 hours'),
  exclude using gist (room with =, during with &&));
create table numbers (id serial primary key, n int not null check (n % 23 = 5 and n > 200), digits text not null check (digits ~ '^\d+$' and length(digits) = 12));
create table sums (body text not null, sum text not null check (sum = md5(body)));
create function sum() returns trigger language plpgsql as $$ begin new.sum = md5(new.body); return new; end $$;
create trigger sum before insert or update on sums for each row execute function sum();

-- rows that a trigger or a rule puts elsewhere
create table past (id int, at date not null);
create table past_30 (check (at between '2030-01-01' and '2030-12-31')) inherits (past);
create function to_past() returns trigger language plpgsql as $$ begin
  if new.at between '2030-01-01' and '2030-12-31' then insert into past_30 values (new.*); return null; end if;
  raise exception 'no table for %', new.at; end $$;
create trigger to_past before insert on past for each row execute function to_past();
create table gone (id int, at date not null);
create table gone_30 () inherits (gone);
create rule gone_30 as on insert to gone do instead insert into gone_30 values (new.*);

-- what cannot be guessed: give it
create table secrets (id int primary key, word text not null check (md5(word) = '5ebe2294ecd0e0f08eab7690d2a6ee69'));
-- what can be the only one
create table one (id boolean primary key default true check (id));
insert into one values (true);
create rule kept as on delete to one do instead nothing;
