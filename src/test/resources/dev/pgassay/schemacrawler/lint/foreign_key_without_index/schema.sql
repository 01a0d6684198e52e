create table target (id integer primary key, a integer, b integer, unique (a, b));
create table found_none (id integer primary key, target_id integer references target);
create table found_second (id integer primary key, target_id integer references target, x integer);
create index on found_second (x, target_id);
create table found_partial (id integer primary key, target_id integer references target, deleted boolean);
create index on found_partial (target_id) where not deleted;
create table found_expression (id integer primary key, target_id integer references target);
create index on found_expression ((target_id + 1));
create table found_included (id integer primary key, target_id integer references target);
create index on found_included (id) include (target_id);
create table found_half (n integer, id integer primary key, a integer, b integer, foreign key (a, b) references target (a, b));
create index on found_half (a);
create table "Found quoted" (id integer primary key, "Target" integer references target);

create table served (id integer primary key, target_id integer references target);
create index on served (target_id);
create table served_wider (id integer primary key, target_id integer references target, x integer);
create index on served_wider (target_id, x);
create table served_any_order (id integer primary key, a integer, b integer, x integer,
    foreign key (a, b) references target (a, b));
create index on served_any_order (b desc, a, x);
create table served_hash (id integer primary key, target_id integer references target);
create index on served_hash using hash (target_id);
create table served_not_null (id integer primary key, target_id integer references target);
create index on served_not_null (target_id) where target_id is not null;
create table served_primary_key (target_id integer references target, n integer, primary key (target_id, n));
create table served_unique (id integer primary key, target_id integer unique references target);
create table served_brin (id integer primary key, target_id integer references target);
create index on served_brin using brin (target_id);
