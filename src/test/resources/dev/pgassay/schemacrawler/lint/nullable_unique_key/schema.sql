create domain required as text not null;
create table t (id integer primary key, a integer, b integer not null, c integer, d integer, e required, f integer,
    g integer check (g is not null), h integer, "Odd" integer,
    constraint found unique (a, b), constraint not_distinct unique nulls not distinct (c), constraint domain unique (e));
create unique index found_index on t (d, f, b);
create unique index "Found" on t ("Odd") where b > 0;
create unique index not_null on t (b);
create unique index partial on t (f) where f is not null;
create unique index partial_equal on t (h, b) where h > 0;
create unique index checked on t (g);
create unique index index_not_distinct on t (a) nulls not distinct;
create index not_unique on t (a);
