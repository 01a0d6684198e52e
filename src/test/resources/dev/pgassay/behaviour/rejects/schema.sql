create role behaviour_visitor;
create table items (
    id int primary key,
    code text unique,
    price numeric constraint items_price_check check (price > 0),
    parent int references items,
    during int4range,
    constraint items_during_excl exclude using gist (during with &&)
);
alter table items enable row level security;
grant insert on items to behaviour_visitor;
insert into items values (1, 'a', 1, null, '[1,5)');
