-- rows are looked up where no foreign key leads, and the trigger names every column for the sake of its updates
create table owners (tenant text not null, person text not null, role text not null check (role in ('owner', 'accountant')), revoked_at timestamptz, primary key (tenant, person, role));
create table evidence (tenant text not null, id text not null check (id ~ '^[A-Za-z0-9][A-Za-z0-9_.:-]{0,127}$'), sha256 char(64) not null check (sha256 ~ '^[0-9a-f]{64}$'), storage_key text check (storage_key is null or right(storage_key, 64) = sha256::text), primary key (tenant, id), unique (tenant, sha256));
create table removals (
  tenant text not null, id text not null, evidence_id text not null, evidence_sha256 char(64) not null check (evidence_sha256 ~ '^[0-9a-f]{64}$'), storage_key text,
  reason text not null check (reason ~ '\S'), requested_by text not null check (requested_by ~ '\S'), requested_at timestamptz not null default now(),
  status text not null default 'requested' check (status in ('requested', 'approved', 'rejected', 'cancelled', 'executed')),
  approval text, approved_by text, approved_at timestamptz, decided_at timestamptz, executed_by text, executed_at timestamptz, purged_at timestamptz, primary key (tenant, id),
  check (status not in ('approved', 'executed') or (approval is not null and approved_by is not null and approved_at is not null)),
  check (status <> 'executed' or (executed_at is not null and executed_by is not null)), check (purged_at is null or status = 'executed'));
create function removal() returns trigger language plpgsql as $$ begin
  if tg_op = 'INSERT' then
    if new.status <> 'requested' then raise exception 'a removal starts as requested' using errcode = 'check_violation'; end if;
    if not exists (select 1 from evidence e where e.tenant = new.tenant and e.id = new.evidence_id and e.sha256 = new.evidence_sha256) then raise exception 'no such evidence' using errcode = 'foreign_key_violation'; end if;
    return new;
  end if;
  if (new.tenant, new.id, new.evidence_id, new.evidence_sha256, new.storage_key, new.reason, new.requested_by, new.requested_at) is distinct from (old.tenant, old.id, old.evidence_id, old.evidence_sha256, old.storage_key, old.reason, old.requested_by, old.requested_at) then
    raise exception 'what was requested cannot change' using errcode = 'restrict_violation';
  end if;
  if (new.approval, new.approved_by, new.approved_at, new.decided_at, new.executed_by, new.executed_at, new.purged_at) is not distinct from (old.approval, old.approved_by, old.approved_at, old.decided_at, old.executed_by, old.executed_at, old.purged_at) then return new; end if;
  if new.status = 'approved' and not exists (select 1 from owners o where o.tenant = new.tenant and o.person = new.approved_by and o.role = 'owner' and o.revoked_at is null) then raise exception 'an owner has to approve'; end if;
  return new;
end $$;
create trigger removal before insert or update on removals for each row execute function removal();
-- approval needs an active membership with role owner
create table orgs (id uuid primary key default gen_random_uuid(), name text not null);
create table users (id uuid primary key default gen_random_uuid(), email text not null unique);
create table members (org_id uuid not null references orgs, user_id uuid not null references users, role text not null default 'viewer' check (role in ('viewer', 'editor', 'owner')), status text not null default 'invited', primary key (org_id, user_id));
create table approvals (id bigint generated always as identity primary key, org_id uuid not null references orgs, approved_by uuid not null, note text);
create function approval() returns trigger language plpgsql as $$ begin
  if not exists (select 1 from members m where m.org_id = new.org_id and m.user_id = new.approved_by and m.role = 'owner' and m.status = 'active') then raise exception 'only an owner approves'; end if;
  return new; end $$;
create trigger approval before insert on approvals for each row execute function approval();
-- stock must suffice
create table stock (sku text not null, warehouse int not null, on_hand int not null default 0 check (on_hand >= 0), primary key (sku, warehouse));
create table picks (id bigint generated always as identity primary key, sku text not null, warehouse int not null, qty int not null check (qty > 0));
create function pick() returns trigger language plpgsql as $$ declare have int; begin
  select on_hand into have from stock where sku = new.sku and warehouse = new.warehouse for update;
  if not found then raise exception 'no stock of % in %', new.sku, new.warehouse; end if;
  if have < new.qty then raise exception 'only % of %', have, new.sku; end if;
  update stock set on_hand = on_hand - new.qty where sku = new.sku and warehouse = new.warehouse;
  return new; end $$;
create trigger pick before insert on picks for each row execute function pick();
-- period must be open
create table periods (starts date primary key, ends date not null, state text not null default 'closed' check (state in ('open', 'closed')), check (ends > starts));
create table vouchers (id bigint generated always as identity primary key, day date not null, amount numeric(12,2) not null);
create function voucher() returns trigger language plpgsql as $$ begin
  perform from periods p where new.day between p.starts and p.ends and p.state = 'open';
  if not found then raise exception 'no open period for %', new.day; end if;
  return new; end $$;
create trigger voucher before insert or update on vouchers for each row execute function voucher();
-- slug history
create table pages (id int generated always as identity primary key, slug text not null unique check (slug ~ '^[a-z0-9-]{3,40}$'));
create table slug_history (slug text primary key check (slug ~ '^[a-z0-9-]{3,40}$'), page_id int not null references pages, retired_at timestamptz not null default now());
create function slug_of_page() returns trigger language plpgsql as $$ begin
  if exists (select from pages where slug = new.slug) then raise exception 'slug % is in use', new.slug; end if;
  return new; end $$;
create trigger slug_of_page before insert on slug_history for each row execute function slug_of_page();
-- booking within the opening hours
create table venues (code text primary key check (code ~ '^V[0-9]{3}$'), opens time not null, closes time not null, check (opens < closes));
create table bookings (id bigint generated always as identity primary key, venue text not null, starts_at time not null, ends_at time not null, check (starts_at < ends_at));
create function booking() returns trigger language plpgsql as $$ declare v venues; begin
  select * into v from venues where code = new.venue;
  if v.code is null then raise exception 'no venue %', new.venue; end if;
  if new.starts_at < v.opens or new.ends_at > v.closes then raise exception 'closed then'; end if;
  return new; end $$;
create trigger booking before insert or update on bookings for each row execute function booking();
-- parent must be of kind folder
create table nodes (id uuid primary key default gen_random_uuid(), kind text not null check (kind in ('file', 'folder')), name text not null);
create table entries (id uuid primary key default gen_random_uuid(), parent_id uuid not null, name text not null);
create function parent_kind() returns trigger language plpgsql as $$ declare k text; begin
  select kind into strict k from nodes where id = new.parent_id;
  if k <> 'folder' then raise exception 'a % has no children', k; end if;
  return new; end $$;
create trigger parent_kind before insert or update of parent_id on entries for each row execute function parent_kind();
-- depth of a tree
create table categories (id int generated by default as identity primary key, parent_id int, depth int not null, name text not null, unique (parent_id, name));
create function depth() returns trigger language plpgsql as $$ declare d int; begin
  if new.parent_id is null then if new.depth <> 0 then raise exception 'a root has depth 0'; end if; return new; end if;
  select depth into d from categories where id = new.parent_id;
  if d is null then raise exception 'no parent %', new.parent_id; end if;
  if new.depth <> d + 1 then raise exception 'depth must be %', d + 1; end if;
  return new; end $$;
create trigger depth before insert on categories for each row execute function depth();
-- same currency as the account
create table accounts (iban text primary key check (iban ~ '^[A-Z]{2}[0-9]{20}$'), currency char(3) not null check (currency ~ '^[A-Z]{3}$'), closed boolean not null default true);
create table transfers (id bigint generated always as identity primary key, account text not null, ccy char(3) not null, amount numeric not null check (amount > 0));
create function transfer() returns trigger language plpgsql as $$ declare a accounts%rowtype; begin
  select * into a from accounts where iban = new.account;
  if not found then raise exception 'no account'; end if;
  if a.currency <> new.ccy then raise exception '% is no %', new.ccy, a.currency; end if;
  if a.closed then raise exception 'account is closed'; end if;
  return new; end $$;
create trigger transfer before insert on transfers for each row execute function transfer();
-- a posted document may not get lines
create table documents (number text primary key check (number ~ '^D-[0-9]{4}$'), posted_at timestamptz);
create table document_lines (document text not null, n int not null, primary key (document, n));
create function line() returns trigger language plpgsql as $$ begin
  if not exists (select from documents where number = new.document) then raise exception 'no document %', new.document; end if;
  if (select posted_at from documents where number = new.document) is not null then raise exception 'document is posted'; end if;
  return new; end $$;
create trigger line before insert on document_lines for each row execute function line();
-- consent must exist
create table consents (subject_id uuid not null, purpose text not null check (purpose in ('mail', 'profiling', 'research')), given_at timestamptz not null default now(), withdrawn_at timestamptz, primary key (subject_id, purpose));
create table mailings (id bigint generated always as identity primary key, subject_id uuid not null, body text not null);
create function has_consent(p_subject uuid, p_purpose text) returns boolean language sql stable as $$ select exists (select 1 from consents c where c.subject_id = p_subject and c.purpose = p_purpose and c.withdrawn_at is null) $$;
create function mailing() returns trigger language plpgsql as $$ begin
  if not has_consent(new.subject_id, 'mail') then raise exception 'no consent'; end if;
  return new; end $$;
create trigger mailing before insert on mailings for each row execute function mailing();
-- version must be the last one plus one
create table articles (code text primary key check (code ~ '^A[0-9]{5}$'), version int not null default 0);
create table revisions (article text not null, version int not null, body text not null, primary key (article, version));
create function revision() returns trigger language plpgsql as $$ declare last int; begin
  select version into last from articles where code = new.article;
  if last is null then raise exception 'no article'; end if;
  if new.version <> last + 1 then raise exception 'version must be %', last + 1; end if;
  update articles set version = new.version where code = new.article;
  return new; end $$;
create trigger revision before insert on revisions for each row execute function revision();
-- a rate must be published for the day
create table rates (currency char(3) not null check (currency ~ '^[A-Z]{3}$'), day date not null, rate numeric(12,6) not null check (rate > 0), primary key (currency, day));
create table purchases (id bigint generated always as identity primary key, currency char(3) not null, bought_on date not null, amount numeric(12,2) not null, amount_eur numeric(12,2) not null);
create function purchase() returns trigger language plpgsql as $$ declare r numeric; begin
  select rate into r from rates x where x.currency = new.currency and x.day <= new.bought_on order by x.day desc limit 1;
  if r is null then raise exception 'no rate of %', new.currency; end if;
  new.amount_eur := round(new.amount / r, 2);
  return new; end $$;
create trigger purchase before insert on purchases for each row execute function purchase();
