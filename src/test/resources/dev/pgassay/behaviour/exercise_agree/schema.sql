-- a value that is demanded of a row further up: the location's warehouse has to be of the kind
create table warehouse (id int primary key, kind text not null check (kind in ('StoreAttached', 'Central')), unique (id, kind));
create table location (id int primary key, warehouse_id int not null, warehouse_kind text not null,
    foreign key (warehouse_id, warehouse_kind) references warehouse (id, kind), unique (id, warehouse_kind));
create table attribution (location_id int primary key, location_kind text not null check (location_kind = 'Central'),
    foreign key (location_id, location_kind) references location (id, warehouse_kind));

-- the same over five tables, the kind being a key of its own
create table kinds (kind text primary key);
create table sites (id int primary key, kind text not null references kinds, unique (id, kind));
create table rooms (id int primary key, site_id int not null, kind text not null,
    foreign key (site_id, kind) references sites (id, kind), unique (id, kind));
create table desks (id int primary key, room_id int not null, kind text not null,
    foreign key (room_id, kind) references rooms (id, kind), unique (id, kind));
create table seats (id int primary key, desk_id int not null, kind text not null check (kind = 'Office'),
    foreign key (desk_id, kind) references desks (id, kind));

-- the rows that are there do not agree in what both keys have
create schema elsewhere;
create table elsewhere.org (id int primary key);
create table elsewhere.project (id int primary key, org_id int not null references elsewhere.org, unique (id, org_id));
create table elsewhere.member (id int primary key, org_id int not null references elsewhere.org, unique (id, org_id));
insert into elsewhere.org values (7), (8);
insert into elsewhere.project values (1, 7);
insert into elsewhere.member values (1, 8);
create table assignment (project_id int, member_id int, org_id int not null, primary key (project_id, member_id),
    foreign key (project_id, org_id) references elsewhere.project (id, org_id),
    foreign key (member_id, org_id) references elsewhere.member (id, org_id));

-- the one that fits is none of the first
create table elsewhere.plans (id int primary key, tier text not null, unique (id, tier));
insert into elsewhere.plans select n, case n when 90 then 'gold' else 'free' end from generate_series(1, 100) n;
create table elsewhere.offers (id int primary key, plan_id int not null, tier text not null,
    foreign key (plan_id, tier) references elsewhere.plans (id, tier), unique (id, tier));
create table rewards (offer_id int primary key, tier text not null check (tier = 'gold'),
    foreign key (offer_id, tier) references elsewhere.offers (id, tier));

-- what a trigger wants two rows to have in common, and of what kind it wants them: no foreign key says what an org is
create table credit_memos (id uuid primary key, org_id uuid not null, status text not null check (status in ('draft','issued','void')));
create table accounting_accounts (id uuid primary key, org_id uuid not null, account_type text not null check (account_type in ('asset','liability','revenue','expense')));
create table credit_memo_lines (id uuid primary key, org_id uuid not null, credit_memo_id uuid not null references credit_memos, revenue_account_id uuid not null references accounting_accounts, amount numeric not null check (amount > 0));
create function memo_dims() returns trigger language plpgsql as $$ declare mo uuid; ms text; ao uuid; at text; begin select org_id, status into mo, ms from credit_memos where id = new.credit_memo_id;
 if mo is null then raise exception 'no memo'; end if; if mo <> new.org_id then raise exception 'org mismatch'; end if; if ms <> 'draft' then raise exception 'Cannot add/modify lines on a % credit memo', ms; end if;
 select org_id, account_type into ao, at from accounting_accounts where id = new.revenue_account_id; if ao is null then raise exception 'no account'; end if; if ao <> new.org_id then raise exception 'account org mismatch'; end if; if at <> 'revenue' then raise exception 'must be a revenue account, not %', at; end if; return new; end $$;
create trigger md before insert or update on credit_memo_lines for each row execute function memo_dims();

-- tenants that have one customer and one product each
create table tenants (id int generated always as identity primary key, name text not null unique);
create table customers (id int generated always as identity primary key, tenant_id int not null references tenants, state text not null default 'lead', unique (tenant_id));
create table products (id int generated always as identity primary key, tenant_id int not null references tenants, listed boolean not null default false, unique (tenant_id));
create table sales (id int generated always as identity primary key, customer_id int not null references customers, product_id int not null references products, quantity int not null check (quantity > 0));
create function same_tenant() returns trigger language plpgsql as $$
begin
  if not exists (select 1 from customers c join products p using (tenant_id) where c.id = new.customer_id and p.id = new.product_id and p.listed and c.state = 'client') then
    raise exception 'customer and product belong to different tenants';
  end if;
  return new;
end $$;
create trigger same_tenant before insert or update on sales for each row execute function same_tenant();

-- other names, and the same table referenced
create table companies (id uuid primary key default gen_random_uuid(), name text not null);
create table employees (id uuid primary key default gen_random_uuid(), company_id uuid not null references companies, active boolean not null);
create table vehicles (id uuid primary key default gen_random_uuid(), owner_id uuid not null references companies, kind text not null check (kind in ('car', 'van', 'truck')), retired_at timestamptz);
create table trips (id uuid primary key default gen_random_uuid(), driver_id uuid not null references employees, vehicle_id uuid not null references vehicles, company_id uuid not null references companies);
create function trip() returns trigger language plpgsql as $$
declare driver employees%rowtype; vehicle vehicles%rowtype;
begin
  select * into driver from employees where id = new.driver_id;
  select * into vehicle from vehicles where id = new.vehicle_id;
  if driver.company_id is distinct from new.company_id then raise exception 'driver of another company'; end if;
  if vehicle.owner_id is distinct from new.company_id then raise exception 'vehicle of another company'; end if;
  if not driver.active then raise exception 'driver left'; end if;
  if vehicle.kind <> 'truck' or vehicle.retired_at is not null then raise exception 'no truck'; end if;
  return new;
end $$;
create trigger trip before insert or update on trips for each row execute function trip();

-- two rows of one table, and the currency of both
create table accounts (id bigserial primary key, owner_id bigint not null, currency char(3) not null check (currency in ('EUR', 'USD', 'GBP')), status text not null default 'new' check (status in ('new', 'active', 'frozen')), balance numeric not null default 0);
create table transfers (id bigserial primary key, from_account bigint not null references accounts, to_account bigint not null references accounts, currency char(3) not null, amount numeric(10,2) not null check (amount > 0), check (from_account <> to_account));
create function transfer() returns trigger language plpgsql as $$
declare a record; b record;
begin
  select currency, status, balance into a from accounts where id = new.from_account;
  select currency, status, balance into b from accounts where id = new.to_account;
  if a.currency <> b.currency or a.currency <> new.currency then raise exception 'currency mismatch'; end if;
  if a.status <> 'active' or b.status <> 'active' then raise exception 'account not active'; end if;
  if a.balance < new.amount then raise exception 'insufficient funds'; end if;
  return new;
end $$;
create trigger transfer before insert or update on transfers for each row execute function transfer();

-- the one belongs to the other
create table orders (id int primary key generated always as identity, owner_id int not null, state text not null default 'closed' check (state in ('closed', 'open', 'paid')));
create table items (id int primary key generated always as identity, order_id int not null references orders, returnable boolean not null);
create table returns (id int primary key generated always as identity, order_id int not null references orders, item_id int not null references items);
create function returned() returns trigger language plpgsql as $$
begin
  if (select state from orders where id = new.order_id) <> 'paid' then raise exception 'not paid'; end if;
  if (select order_id from items where id = new.item_id) <> new.order_id then raise exception 'item of another order'; end if;
  if not (select returnable from items where id = new.item_id) then raise exception 'not returnable'; end if;
  return new;
end $$;
create trigger returned before insert or update on returns for each row execute function returned();

-- what has to be the same is two references away
create table regions (id int primary key generated always as identity, code text not null);
create table clients (id int primary key generated always as identity, region_id int not null references regions, blocked boolean not null default true);
create table bills (id int primary key generated always as identity, client_id int not null references clients, state text not null default 'draft' check (state in ('draft', 'sent')));
create table depots (id int primary key generated always as identity, region_id int not null references regions, stocked boolean not null default false);
create table shipments (id int primary key generated always as identity, bill_id int not null references bills, depot_id int not null references depots);
create function shipment() returns trigger language plpgsql as $$
declare r int; s text; b boolean;
begin
  select c.region_id, i.state, c.blocked into r, s, b from bills i join clients c on c.id = i.client_id where i.id = new.bill_id;
  if b then raise exception 'client is blocked'; end if;
  if s <> 'sent' then raise exception 'bill is no more than a draft'; end if;
  perform 1 from depots where id = new.depot_id and region_id = r and stocked;
  if not found then raise exception 'no depot of the region'; end if;
  return new;
end $$;
create trigger shipment before insert or update on shipments for each row execute function shipment();

-- one column the same, another not
create table teams (id int primary key generated always as identity, league_id int not null, city text not null);
create table matches (id int primary key generated always as identity, home_id int not null references teams, guest_id int not null references teams, league_id int not null);
create function game() returns trigger language plpgsql as $$
declare h teams%rowtype; g teams%rowtype;
begin
  select * into h from teams where id = new.home_id; select * into g from teams where id = new.guest_id;
  if h.city = g.city then raise exception 'both of %', h.city; end if;
  if h.league_id <> g.league_id or h.league_id <> new.league_id then raise exception 'another league'; end if;
  return new;
end $$;
create trigger game before insert or update on matches for each row execute function game();

-- three of them
create table workspaces (id uuid primary key default gen_random_uuid());
create table boards (id uuid primary key default gen_random_uuid(), workspace_id uuid not null references workspaces, archived boolean not null default true);
create table labels (id uuid primary key default gen_random_uuid(), workspace_id uuid not null references workspaces, scope text not null default 'global');
create table people (id uuid primary key default gen_random_uuid(), workspace_id uuid not null references workspaces, role text not null check (role in ('guest', 'member', 'admin')), unique (workspace_id, role));
create table cards (id uuid primary key default gen_random_uuid(), board_id uuid not null references boards, label_id uuid not null references labels, author_id uuid not null references people);
create function card() returns trigger language plpgsql as $$
begin
  perform from boards b join labels l on l.workspace_id = b.workspace_id join people p on p.workspace_id = b.workspace_id
    where b.id = new.board_id and l.id = new.label_id and p.id = new.author_id and p.role = 'admin' and not b.archived and l.scope = 'board';
  if not found then raise exception 'workspace mismatch'; end if;
  return new;
end $$;
create trigger card before insert or update on cards for each row execute function card();

-- what stops a row further up is said of the table that it stops in
create table facts (id int primary key, a int not null check (a > 1 and a < 1));
create table facilities (id int primary key, fact_id int not null references facts);
create table capacities (id int primary key, facility_id int not null references facilities);
create table elsewhere.never (id int primary key, a int not null check (a > 1 and a < 1));
create table seldom (id int primary key, never_id int not null references elsewhere.never);
create table seldomer (id int primary key, seldom_id int not null references seldom);
create table ring_a (id int primary key, b_id int not null);
create table ring_b (id int primary key, a_id int not null references ring_a);
alter table ring_a add foreign key (b_id) references ring_b;
create table of_ring (id int primary key, a_id int not null references ring_a);
