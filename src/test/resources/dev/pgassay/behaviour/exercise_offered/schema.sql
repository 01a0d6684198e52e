create table tenants (id int primary key generated always as identity);
create table proposals (id int primary key generated always as identity, tenant_id int not null references tenants, offer jsonb not null, digest text not null, unique (tenant_id, id));
create function digests() returns trigger language plpgsql as $$ begin new.digest := md5(new.offer::text); return new; end $$;
create trigger digests before insert on proposals for each row execute function digests();
create table selections (id int primary key generated always as identity, tenant_id int not null references tenants, proposal_id int not null, package text not null, currency text not null check (currency ~ '^[A-Z]{3}$'), digest text not null, foreign key (tenant_id, proposal_id) references proposals (tenant_id, id));
create function is_offered(selection int) returns void language plpgsql as $$
declare s selections%rowtype; offered jsonb; digest text; problem text;
begin
    select * into s from selections where id = selection;
    select p.offer, p.digest into offered, digest from proposals p where p.tenant_id = s.tenant_id and p.id = s.proposal_id;
    problem := case
        when s.digest <> digest then 'it is of another offer'
        when s.currency <> offered ->> 'currency' then 'the currency is another'
        when not exists (select from jsonb_array_elements(offered -> 'packages') p where p ->> 'key' = s.package) then 'the package is not offered'
    end;
    if problem is not null then
        raise exception 'selection refused: %', problem;
    end if;
end $$;
create function offered() returns trigger language plpgsql as $$ begin perform is_offered(new.id); return null; end $$;
create constraint trigger offered after insert on selections deferrable initially deferred for each row execute function offered();

-- What was selected is written down line by line, in the same transaction.
create table carts (id int primary key generated always as identity, package text not null, total int not null check (total >= 0));
create table cart_lines (
    id int primary key generated always as identity,
    cart_id int not null references carts,
    source text not null check (source in ('extra', 'package', 'gift')),
    item text not null,
    amount int not null check (amount >= 0)
);
create function is_priced(cart int) returns void language plpgsql as $$
declare c carts%rowtype; problem text;
begin
    select * into c from carts where id = cart;
    problem := case
        when (select count(*) from cart_lines l where l.cart_id = c.id and l.source = 'package') <> 1 then 'one line is the package'
        when exists (select from cart_lines l where l.cart_id = c.id and l.source = 'package' and l.item <> c.package || '-1')
            then 'the line is of another package'
        when c.total <> (select sum(l.amount) from cart_lines l where l.cart_id = c.id) then 'the total is another'
    end;
    if problem is not null then
        raise exception 'cart refused: %', problem;
    end if;
end $$;
create function priced() returns trigger language plpgsql as $$ begin perform is_priced(new.id); return null; end $$;
create constraint trigger priced after insert on carts deferrable initially deferred for each row execute function priced();

-- No line will do.
create table wish_lists (id int primary key generated always as identity);
create table wishes (id int primary key generated always as identity, wish_list_id int not null references wish_lists, rank int not null);
create function is_modest() returns trigger language plpgsql as $$ begin
    if not exists (select from wishes w where w.wish_list_id = new.id) then raise exception 'there is no wish'; end if;
    if exists (select from wishes w where w.wish_list_id = new.id and w.rank >= 1) then raise exception 'too much'; end if;
    if exists (select from wishes w where w.wish_list_id = new.id and w.rank < 1) then raise exception 'too little'; end if;
    return null;
end $$;
create constraint trigger is_modest after insert on wish_lists deferrable initially deferred for each row execute function is_modest();
