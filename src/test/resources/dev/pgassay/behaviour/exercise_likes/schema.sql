create extension citext;
create table k02 (id text primary key check (id like 'usr\_%'));
create table k05 (id text primary key check (id like 'usr|_%' escape '|'));
create table k06 (id text primary key check (id ilike 'USR\_%'));
create table k08 (id text primary key check (id like 'usr\_%' and length(id) > 10));
create table k08b (id varchar(20) primary key check (id like 'usr\_%\_live' and length(id) = 20));
create table k08c (id text primary key check (id like '\%a\\%'));
create table k08d (id text primary key check (id not like '%\_%' and id <> ''));
create table k08e (id text primary key check (id like 'cus\_%' or id like 'usr\_%'), kind text not null check (kind = 'usr' and id like 'usr\_%'));
create table t35 (k text not null check (k = upper(k) and k like 'A\_%' and position('-' in k) = 5));
create table t36 (k text not null, o text not null, check (k like o || '\_%'));

-- lists of them
create table l1 (id int primary key, a text not null check (a like any (array['x\%%', 'y\_%'])));
create table l2 (id int primary key, a text not null check (a like all (array['x\_%', '%\%'])));
create table l3 (id int primary key, a text not null check (a not like all (array['%a%', '%1%']) and length(a) > 2));
create table l4 (id int primary key, a varchar(20) not null check (a like any ('{"x\\%%",y%}') and length(a) = 6));
create table l5 (id int primary key, a text not null check (a ~ any (array['^it''s \d$', '^z{3}$'])));
create table l6 (id int primary key, a varchar(20) not null check (a ilike any (array['Q!_%', 'b%c'])));
create table l7 (id int primary key, a text);
create function l7() returns trigger language plpgsql as $$
begin
    if new.a is null or not (new.a like any (array['p\_%', 'q\_%'])) then
        raise exception 'no';
    end if;
    return new;
end $$;
create trigger t before insert on l7 for each row execute function l7();

-- none
create table no1 (id text primary key check (id like 'usr\_%' and length(id) < 4));
create table no2 (id citext primary key check (id ilike 'USR\_%'));
