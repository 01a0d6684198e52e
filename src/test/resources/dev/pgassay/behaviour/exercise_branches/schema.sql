-- a state machine: each state has the times that it has come to, and no others
create table orders (
    id bigint generated always as identity primary key,
    state text not null check (state in ('draft', 'placed', 'paid', 'shipped', 'delivered', 'canceled')),
    version_before integer not null check (version_before >= 0),
    version_after integer not null,
    placed_at timestamptz, paid_at timestamptz, shipped_at timestamptz, delivered_at timestamptz, canceled_at timestamptz,
    payment_reference text check (payment_reference ~ '^pay_[0-9a-f]{16}$'),
    tracking_code text check (tracking_code ~ '^[A-Z]{2}[0-9]{9}[A-Z]{2}$'),
    cancel_reason text check (cancel_reason in ('customer', 'stock', 'fraud')),
    check ((state = 'draft' and version_before = 0 and version_after = 0)
        or (state <> 'draft' and version_after = version_before + 1 and version_before > 0)),
    check ((state = 'placed' and placed_at is not null and paid_at is null and shipped_at is null and delivered_at is null)
        or (state = 'paid' and paid_at >= placed_at and shipped_at is null and delivered_at is null)
        or (state = 'shipped' and paid_at >= placed_at and shipped_at >= paid_at + interval '1 hour' and delivered_at is null)
        or (state = 'delivered' and paid_at >= placed_at and shipped_at >= paid_at + interval '1 hour'
            and delivered_at > shipped_at + interval '1 day')
        or (state = 'canceled' and placed_at is not null and shipped_at is null and delivered_at is null)),
    check ((state = 'canceled') = (canceled_at is not null)),
    check ((canceled_at is null) = (cancel_reason is null)),
    check ((payment_reference is not null) = (state in ('paid', 'shipped', 'delivered'))),
    check ((tracking_code is not null) = (state in ('shipped', 'delivered'))));

-- a method of payment, with the columns of each kind
create table payment_methods (
    id uuid primary key,
    kind varchar(16) not null check (kind in ('card', 'sepa', 'paypal', 'invoice')),
    card_brand varchar(16), card_last4 char(4), card_month smallint, card_year smallint, card_token text,
    iban varchar(34), bic varchar(11), mandate_reference text, mandate_signed_on date,
    paypal_payer text, paypal_email text,
    due_days integer, credit_limit numeric(12, 2), credit_used numeric(12, 2),
    constraint payment_methods_kind_check1 check (
        (kind = 'card' and card_brand in ('visa', 'mastercard', 'amex') and card_last4 ~ '^[0-9]{4}$'
            and card_month between 1 and 12 and card_year between 2024 and 2099 and card_token like 'tok\_%'
            and iban is null and bic is null and mandate_reference is null and mandate_signed_on is null
            and paypal_payer is null and paypal_email is null
            and due_days is null and credit_limit is null and credit_used is null)
        or (kind = 'sepa' and card_brand is null and card_last4 is null and card_month is null and card_year is null
            and card_token is null and iban ~ '^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$' and bic ~ '^[A-Z]{6}[A-Z0-9]{2}$'
            and mandate_reference is not null and mandate_signed_on >= date '2014-02-01'
            and paypal_payer is null and paypal_email is null
            and due_days is null and credit_limit is null and credit_used is null)
        or (kind = 'paypal' and card_brand is null and card_last4 is null and card_month is null and card_year is null
            and card_token is null and iban is null and bic is null and mandate_reference is null
            and mandate_signed_on is null and paypal_payer ~ '^[A-Z0-9]{13}$' and paypal_email = lower(paypal_email)
            and due_days is null and credit_limit is null and credit_used is null)
        or (kind = 'invoice' and card_brand is null and card_last4 is null and card_month is null and card_year is null
            and card_token is null and iban is null and bic is null and mandate_reference is null
            and mandate_signed_on is null and paypal_payer is null and paypal_email is null
            and due_days in (14, 30, 60) and credit_limit = credit_used + 100 and credit_used >= 0)));

-- an attachment belongs to just one of several
create table tickets (id bigint generated always as identity primary key, title text not null);
create table articles (id bigint generated always as identity primary key, title text not null);
create table comments (id bigint generated always as identity primary key, ticket_id bigint not null references tickets);
create table attachments (
    id bigint generated always as identity primary key,
    ticket_id bigint references tickets, article_id bigint references articles, comment_id bigint references comments,
    upload_id uuid,
    owner_kind text not null,
    size bigint not null check (size > 0), width integer, height integer, pages integer, media text not null,
    check (num_nonnulls(ticket_id, article_id, comment_id, upload_id) = 1),
    check (owner_kind = case when ticket_id is not null then 'ticket' when article_id is not null then 'article'
        when comment_id is not null then 'comment' else 'upload' end),
    check (case media when 'image' then width > 0 and height > 0 and pages is null and size < 10000000
        when 'document' then width is null and height is null and pages between 1 and 500
        else width is null and height is null and pages is null and media in ('audio', 'other') end));

-- what is deleted has who and when and why, and nothing else has
create table accounts (
    id integer primary key,
    email text, email_digest text, display_name text,
    status text not null default 'pending' check (status in ('pending', 'active', 'locked', 'erased')),
    locked_at timestamptz, locked_by text, deleted_at timestamptz, deleted_by text, erased_at timestamptz,
    failed_logins integer not null default 3 check (failed_logins >= 0),
    check ((deleted_at is null) = (deleted_by is null)),
    check ((locked_at is null) = (locked_by is null)),
    check ((status = 'erased') = (erased_at is not null)),
    check (not (status = 'pending' and failed_logins > 0)),
    check (status <> 'pending' or email_digest = '-'),
    check ((status = 'erased' and email is null and display_name is null and deleted_at <= erased_at
            and email_digest ~ '^[0-9a-f]{64}$')
        or (status in ('active', 'pending') and email is not null and email = lower(email) and display_name is not null
            and locked_at is null and deleted_at is null and email_digest is null)
        or (status = 'locked' and email is not null and display_name is not null and locked_at is not null
            and failed_logins >= 5 and deleted_at is null and email_digest is null)));

-- a job: with a result or an error, and attempts that go with it
create table jobs (
    id uuid primary key default gen_random_uuid(),
    operation text not null check (operation in ('jobs.v1.import', 'jobs.v1.export', 'jobs.v1.sync', 'jobs.v1.purge')),
    state text not null default 'reserved',
    attempt integer not null default 0, max_attempts integer not null default 5,
    expected_version integer, source_id uuid, http_status integer, result jsonb, error_code text, error_detail text,
    created_at timestamptz not null default now(), started_at timestamptz, finished_at timestamptz, retain_until timestamptz,
    check (((operation = 'jobs.v1.import' and expected_version is null)
        or (operation <> 'jobs.v1.import' and expected_version between 1 and 2147483646)) is true),
    check ((operation in ('jobs.v1.sync', 'jobs.v1.purge')) = (source_id is not null)),
    check (((state = 'queued' and attempt = 0 and started_at is null and finished_at is null and http_status is null
            and result is null and error_code is null and error_detail is null and retain_until is null)
        or (state = 'running' and attempt between 1 and max_attempts and started_at >= created_at and finished_at is null
            and http_status is null and result is null and error_code is null and error_detail is null
            and retain_until is null)
        or (state = 'succeeded' and attempt between 1 and max_attempts and finished_at >= started_at
            and http_status = case when operation = 'jobs.v1.import' then 201 else 200 end
            and jsonb_typeof(result) = 'object' and error_code is null and error_detail is null
            and retain_until >= finished_at + interval '24 hours')
        or (state = 'failed' and attempt = max_attempts and finished_at >= started_at and http_status between 400 and 599
            and result is null and error_code ~ '^E[0-9]{4}$' and error_detail is not null
            and retain_until >= finished_at + interval '24 hours')) is true));

-- percent or amount, once or for some months
create table coupons (
    code text primary key check (code ~ '^[A-Z0-9]{8}$'),
    percent_off numeric(5, 2), amount_off bigint, currency char(3),
    duration text not null check (duration in ('once', 'repeating', 'forever')),
    months smallint, max_redemptions integer, times_redeemed integer not null default 0,
    applies_to text not null, product_sku text, category_slug text, minimum bigint,
    check ((percent_off is null) <> (amount_off is null)),
    check (((amount_off is not null)::int + (percent_off is not null)::int + (minimum is not null)::int) = 2),
    check ((amount_off is not null) = (currency is not null)),
    check (percent_off > 0 and percent_off <= 100), check (currency in ('EUR', 'USD', 'CHF')),
    check ((duration = 'repeating' and months between 2 and 24) or (duration <> 'repeating' and months is null)),
    check ((applies_to = 'all' and product_sku is null and category_slug is null)
        or (applies_to = 'product' and product_sku ~ '^SKU-[0-9]{6}$' and category_slug is null and percent_off is null)
        or (applies_to = 'category' and product_sku is null and category_slug ~ '^[a-z]+(-[a-z]+)*$'
            and amount_off is null)),
    check (times_redeemed <= max_redemptions), check (minimum > amount_off));

-- the columns of each kind of shape
create type shape_kind as enum ('circle', 'rectangle', 'ellipse', 'polyline');
create table shapes (
    id bigserial primary key,
    kind shape_kind not null,
    is_closed boolean not null, filled boolean not null,
    cx double precision, cy double precision, radius double precision, radius_y double precision,
    x1 double precision, y1 double precision, x2 double precision, y2 double precision,
    points jsonb, area double precision, stroke_width numeric(6, 2) not null,
    check ((kind = 'circle' and is_closed and cx is not null and cy is not null and radius > 0 and radius_y is null
            and num_nonnulls(x1, y1, x2, y2) = 0 and points is null and area = pi() * radius * radius)
        or (kind = 'ellipse' and is_closed and cx is not null and cy is not null and radius > 0 and radius_y > radius
            and num_nonnulls(x1, y1, x2, y2) = 0 and points is null and area = pi() * radius * radius_y)
        or (kind = 'rectangle' and is_closed and num_nonnulls(cx, cy, radius, radius_y) = 0
            and x2 > x1 and y2 > y1 and points is null and area = (x2 - x1) * (y2 - y1))
        or (kind = 'polyline' and not is_closed and num_nonnulls(cx, cy, radius, radius_y) = 0
            and num_nonnulls(x1, y1, x2, y2) = 0 and jsonb_array_length(points) >= 2 and area is null)),
    check (not filled or is_closed), check ((stroke_width = 0 and filled) or (stroke_width > 0 and not filled)));

-- a fact of a command, or of none: of several columns that another table has too
create table worlds (id bigint primary key);
create table commands (
    id bigint not null, world_id bigint not null references worlds, primary key (id, world_id));
create table facts (
    id bigserial primary key, world_id bigint not null references worlds, tick bigint not null check (tick > 0),
    command_id bigint,
    fact_type varchar(48) not null check (fact_type in ('facility.registered', 'facility.closed', 'demand.configured',
        'connection.configured', 'allocation.settled')),
    subject_kind varchar(24) not null check (subject_kind in ('facility', 'demand', 'connection', 'settlement')),
    subject_code varchar(64) not null check (subject_code ~ '^[a-z][a-z0-9_.-]{1,63}$'),
    version_before bigint not null check (version_before >= 0), version_after bigint not null check (version_after >= 0),
    foreign key (command_id, world_id) references commands (id, world_id),
    check ((fact_type = 'allocation.settled' and command_id is null and subject_kind = 'settlement'
            and version_before = 7 and version_after = 7 and tick = 1)
        or (fact_type <> 'allocation.settled' and command_id is not null and version_after = version_before + 1)),
    check ((subject_kind = 'settlement' and tick > 1) or (fact_type like 'facility.%' and subject_kind = 'facility')
        or (fact_type = 'demand.configured' and subject_kind = 'demand')));

-- no row is possible: what one check demands of each kind the other forbids
create table contradictions (
    id integer primary key,
    kind text not null check (kind in ('a', 'b')),
    x integer, y integer, z text,
    constraint by_kind check ((kind = 'a' and x is not null and y is null) or (kind = 'b' and x is null and y is not null)),
    constraint against check ((kind = 'a' and x is null and z = 'p') or (kind = 'b' and y is null and z = 'q')));

-- keys go round, of which some can wait: a command names the route that it makes, a route its newest list and its last command
create table depots (region uuid not null, id uuid not null, primary key (region, id));
create table route_commands (
    id uuid primary key, region uuid not null, depot_id uuid not null, route_id uuid not null, operation text not null,
    expected_version integer, state text not null default 'reserved', http_status integer, result jsonb,
    committed_at timestamptz, retain_until timestamptz, source_id uuid, key_digest text not null check (key_digest ~ '^[0-9a-f]{64}$'),
    unique (region, depot_id, id), foreign key (region, depot_id) references depots on delete restrict,
    check (((operation = 'routes.create' and expected_version is null)
        or (operation <> 'routes.create' and expected_version between 1 and 2147483646)) is true),
    check ((operation in ('routes.attach', 'routes.detach')) = (source_id is not null)),
    check (operation in ('routes.create', 'routes.update', 'routes.attach', 'routes.detach')),
    check (((state = 'reserved' and http_status is null and result is null and committed_at is null and retain_until is null)
        or (state = 'committed' and http_status = case when operation = 'routes.create' then 201 else 200 end
            and jsonb_typeof(result) = 'object' and isfinite(committed_at)
            and retain_until >= committed_at + interval '24 hours')) is true));
create table routes (
    id uuid primary key, region uuid not null, depot_id uuid not null, list_id uuid not null, last_command_id uuid not null,
    unique (region, depot_id, id), foreign key (region, depot_id) references depots on delete restrict,
    foreign key (region, depot_id, last_command_id) references route_commands (region, depot_id, id) on delete restrict);
create table route_lists (
    id uuid primary key, region uuid not null, depot_id uuid not null, route_id uuid not null, command_id uuid not null unique,
    unique (region, depot_id, route_id, id),
    foreign key (region, depot_id, route_id) references routes (region, depot_id, id),
    foreign key (region, depot_id, command_id) references route_commands (region, depot_id, id));
alter table route_commands add foreign key (region, depot_id, route_id) references routes (region, depot_id, id)
    on delete restrict deferrable initially deferred;
alter table routes add foreign key (region, depot_id, id, list_id) references route_lists (region, depot_id, route_id, id)
    deferrable initially deferred;
