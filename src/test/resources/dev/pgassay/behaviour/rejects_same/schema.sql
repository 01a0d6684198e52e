create type kind as enum ('a', 'b');
create table keyed (a int, k kind, note text, primary key (a, k));
create table uniquely (id serial primary key, a text not null, k kind not null, note text not null unique, unique (a, k));
create table indexed (id serial primary key, a text not null, k kind not null, parent int not null references uniquely);
create unique index indexed_a_k on indexed (a, k);
create table partly (id serial primary key, a text not null, live boolean not null default true);
create unique index partly_a on partly (a) where live and a <> 'sample';
create table lowered (id serial primary key, a text not null);
create unique index lowered_a on lowered (lower(a));
create table excluded (id serial primary key, a int not null, exclude using btree (a with =));
create table freely (id serial primary key, a text not null, k kind not null);
create table single (id int primary key check (id = 1), a text);
create table empty (id serial primary key, a text check (a is null));
create table parted (a int not null, k kind not null, primary key (a, k)) partition by list (k);
create table parted_a partition of parted for values in ('a');
create table changed (id serial primary key, a text not null);
create table tenants (id int primary key);
create table runs (tenant int references tenants, id int, primary key (tenant, id));
create table visits (id serial primary key, tenant int not null, run int not null, foreign key (tenant, run) references runs);
create table bookings (id serial primary key, tenant int not null, run int not null, foreign key (tenant, run) references runs, unique (tenant));
create table slow (id serial primary key, a serial not null);
create function wait_for_another() returns trigger language plpgsql as $$
begin
  if exists (select from slow where a = new.a) then perform pg_sleep(60); end if;
  return new;
end $$;
create trigger wait_for_another before insert on slow for each row execute function wait_for_another();
