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
