-- Arrays of domains: what the domain demands holds of each element.
create domain mail as text check (value ~ '^[a-z]+@[a-z]+\.de$');
create domain percent as numeric(5,2) not null check (value between 0 and 100);
create domain percents as percent[] check (cardinality(value) = 3);
create type item as (name text, share numeric);
create domain item_in_order as item check ((value).share > 5 and (value).name <> '');
create domain pair as int[] check (cardinality(value) = 2);

create table a_domain_of_them (p percents not null check (p[1] > 50));
create table two (id int generated always as identity primary key, m mail[] not null check (cardinality(m) = 2));
create table as_long (id int generated always as identity primary key, m mail[], p percent[] not null, check (cardinality(m) = cardinality(p)));
create table items (id int generated always as identity primary key, i item_in_order[] not null check (cardinality(i) > 0));
create table pairs (id int generated always as identity primary key, p pair not null);
create table grids (id int generated always as identity primary key, i item_in_order[][] not null check (array_ndims(i) = 2 and array_length(i, 1) = 3));
create table apart (id int generated always as identity primary key, m mail[] unique, p percent[] default '{}');

-- As many as the row says to which it belongs.
create table areas (id int generated always as identity primary key, x1 int not null, x2 int not null, check (x1 < x2));
create table cells (area int references areas, seq int, primary key (area, seq), data percent[][] not null check (array_ndims(data) = 2));
create function cells_fill_area() returns trigger language plpgsql as $$
declare
    wide int := (select x2 - x1 + 1 from areas where id = new.area);
    given int := array_length(new.data, 1) * array_length(new.data, 2);
begin
    if wide = given then
        return new;
    else
        raise exception '% of %', given, wide;
    end if;
end $$;
create trigger t before insert or update on cells for each row execute function cells_fill_area();

-- none
create table never (id int generated always as identity primary key, p percents not null check (p[1] > 100));
