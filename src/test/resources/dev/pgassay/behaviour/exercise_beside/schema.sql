-- A default that is null, to a table that is not exercised itself.
create schema apart;
create table apart.tenants (id uuid primary key, name text);
create table documents (
    id int primary key,
    tenant_id uuid not null default nullif(current_setting('app.tenant', true), '')::uuid references apart.tenants (id)
);

-- What is referenced must not have ended, or must have.
create table connections (id uuid primary key, expires_at timestamptz not null);
create table proofs (connection_id uuid not null references connections);
create function unexpired() returns trigger language plpgsql as $$
declare
    c connections;
begin
    select * into c from connections where id = new.connection_id;
    if c.expires_at <= now() then
        raise exception 'connection expired';
    end if;
    return new;
end $$;
create trigger unexpired before insert on proofs for each row execute function unexpired();
create table purges (connection_id uuid not null references connections);
create function expired() returns trigger language plpgsql as $$
begin
    if not exists (select from connections where id = new.connection_id and expires_at <= now()) then
        raise exception 'connection is still good';
    end if;
    return new;
end $$;
create trigger expired before insert on purges for each row execute function expired();

-- What is referenced must not be marked as deleted.
create table folders (id int primary key, name text not null, deleted_at timestamptz);
create table files (id int primary key, folder_id int not null references folders);
create function not_deleted() returns trigger language plpgsql as $$
begin
    if exists (select from folders where id = new.folder_id and deleted_at is not null) then
        raise exception 'folder is deleted';
    end if;
    return new;
end $$;
create trigger not_deleted before insert on files for each row execute function not_deleted();
create table links (id int primary key, folder_id int not null references folders);
create function is_there() returns trigger language plpgsql as $$
begin
    if not exists (select from folders where id = new.folder_id and deleted_at is null) then
        raise exception 'no such folder';
    end if;
    return new;
end $$;
create trigger is_there before insert on links for each row execute function is_there();

-- What is referenced is of this device, valid at this time and not revoked.
create table certificates (
    id bigserial primary key,
    device text not null,
    valid_from timestamptz not null,
    valid_to timestamptz not null,
    revoked_at timestamptz,
    check (valid_from < valid_to)
);
create table measurements (
    id bigserial primary key,
    device text not null,
    at timestamptz not null,
    certificate_id bigint not null references certificates
);
create function certified() returns trigger language plpgsql as $$
declare
    c certificates;
begin
    select * into c from certificates where id = new.certificate_id;
    if c.device <> new.device then
        raise exception 'certificate is of another device';
    end if;
    if new.at < c.valid_from or new.at >= c.valid_to then
        raise exception 'not valid at %', new.at;
    end if;
    if c.revoked_at is not null and new.at >= c.revoked_at then
        raise exception 'certificate revoked';
    end if;
    return new;
end $$;
create trigger certified before insert on measurements for each row execute function certified();

-- A row of a third table beside it, with what the trigger wants of it.
create table runs (id int primary key, name text);
create table run_checks (
    id int primary key,
    run_id int not null references runs,
    passed boolean not null default false
);
create table run_changes (id int primary key, run_id int not null references runs, what text not null);
create function passed() returns trigger language plpgsql as $$
begin
    if not exists (select from run_checks where run_id = new.run_id and passed) then
        raise exception 'run % has passed no check', new.run_id;
    end if;
    return new;
end $$;
create trigger passed before insert on run_changes for each row execute function passed();

-- A row that no foreign key leads to, of a table that comes later.
create table analyses (
    id int primary key,
    conversation_id uuid not null,
    status text not null check (status in ('new', 'done')),
    score int not null
);
create table requests (id int primary key, conversation_id uuid not null, body text not null);
create function asked() returns trigger language plpgsql as $$
begin
    if not exists (select from requests where conversation_id = new.conversation_id) then
        raise exception 'nobody asked in %', new.conversation_id;
    end if;
    return new;
end $$;
create trigger asked after insert on analyses for each row execute function asked();

-- A trigger that raises an error at what does not match: what it reads of the row is to match.
create table locators (id serial primary key, squares text[] not null, code text not null);
create function valid() returns trigger language plpgsql as $$
begin
    if new.squares[1] !~ '^[A-R]{2}[0-9]{2}$' then
        raise exception 'no square';
    end if;
    if new.code !~ '^[0-9]{3}-[a-z]{2}$' then
        raise exception 'no code';
    end if;
    return new;
end $$;
create trigger valid before insert on locators for each row execute function valid();

-- What is referenced decides to which partition a row belongs.
create table apart.regions (region text primary key);
create table members (
    id int,
    region text not null references apart.regions,
    since date not null
) partition by list (region);
create table members_eu partition of members for values in ('eu', 'uk') partition by range (since);
create table members_eu_2030 partition of members_eu for values from ('2030-01-01') to ('2031-01-01');
create table profiles (id uuid primary key, month date not null, unique (id, month));
create table observations (
    month date not null,
    profile_id uuid not null,
    n int not null,
    primary key (month, profile_id, n),
    foreign key (profile_id, month) references profiles (id, month)
) partition by range (month);
create table observations_2025_04 partition of observations for values from ('2025-04-01') to ('2025-05-01');

-- The sum of the table's own rows must be zero.
create table postings (id serial primary key, account int not null, quantity numeric not null);
create function balanced() returns trigger language plpgsql as $$
declare
    s numeric;
begin
    select sum(quantity) into s from postings where account = new.account;
    if s <> 0 then
        raise exception 'not balanced';
    end if;
    return null;
end $$;
create trigger balanced after insert on postings for each row execute function balanced();
