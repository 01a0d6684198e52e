-- Rows that cannot be made: somebody inserts them, and names them.
create table proposals (id int primary key, offer jsonb not null);
create table selections (
    id int primary key,
    proposal_id int not null references proposals,
    package text not null,
    total int not null,
    note text
);
create table selection_lines (id int primary key, selection_id int not null references selections, price int not null);
create function is_priced() returns trigger language plpgsql as $$
declare
    s selections := new;
begin
    if not exists (
        select from proposals p, jsonb_array_elements(p.offer -> 'packages') each
        where p.id = s.proposal_id and each ->> 'key' = s.package and md5(each ->> 'secret') = '1f3870be274f6c49b3e31a0c6728957f'
    ) then
        raise exception 'package % is not part of the offer', s.package;
    end if;
    if s.total <> (select coalesce(sum(price), 0) from selection_lines where selection_id = s.id) then
        raise exception 'the total is not that of the lines';
    end if;
    return null;
end $$;
create constraint trigger is_priced after insert on selections
    deferrable initially deferred for each row execute function is_priced();
create function stays() returns trigger language plpgsql as $$ begin raise exception 'stays'; end $$;
create trigger stays before delete on selection_lines for each row execute function stays();

-- From a migration; of several rows the first is taken, and the other goes with it.
create table pairs (id int primary key, side int not null, secret text not null check (md5(secret) = '1f3870be274f6c49b3e31a0c6728957f'));
insert into pairs values (1, 1, 'apple'), (2, -1, 'apple');
create function is_even() returns trigger language plpgsql as $$ begin
    if (select coalesce(sum(side), 0) from pairs) <> 0 then raise exception 'odd'; end if;
    return null;
end $$;
create constraint trigger is_even after insert or update of id or delete on pairs
    deferrable initially deferred for each row execute function is_even();

create table crowded (id int primary key);
insert into crowded select generate_series(1, 30);
create table empty (id int primary key, secret text not null check (md5(secret) = 'no such digest'));
create table misnamed (id int primary key);
create table unmade (id int primary key, selection_id int not null references selections, secret text not null check (md5(secret) = 'no such digest'));
create table abstract (id int primary key, check (false) no inherit);
create table concrete (primary key (id)) inherits (abstract);
