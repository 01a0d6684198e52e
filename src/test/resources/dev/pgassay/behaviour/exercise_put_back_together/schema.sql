-- What is put back is so in whatever way it is written, and where columns have other values together only.
create table parents (t int, p int, primary key (t, p));

create table frozen_reference (
    id int generated always as identity primary key, t int not null, p int not null,
    foreign key (t, p) references parents);
create function put_back_reference() returns trigger language plpgsql as $$
begin new.t := old.t; new.p := old.p; return new; end $$;
create trigger t before update on frozen_reference for each row execute function put_back_reference();

create table frozen_sum (
    id int generated always as identity primary key, a int not null, b int not null, c int not null check (c = a + b));
create function put_back_sum() returns trigger language plpgsql as $$
begin new.a := old.a; new.b := old.b; new.c := old.c; return new; end $$;
create trigger t before update on frozen_sum for each row execute function put_back_sum();

create table frozen_key (a int, b int, primary key (a, b));
create function put_back_all() returns trigger language plpgsql as $$ begin new := old; return new; end $$;
create trigger t before update on frozen_key for each row execute function put_back_all();

create table frozen_key_without_an_update (a int primary key);
create function drop_update() returns trigger language plpgsql as $$ begin return null; end $$;
create trigger t before update on frozen_key_without_an_update for each row execute function drop_update();

create table refused_key (a int, b int, primary key (a, b));
create function refuse_change() returns trigger language plpgsql as $$
begin if new is distinct from old then raise exception 'a pair stays'; end if; return new; end $$;
create trigger t before update on refused_key for each row execute function refuse_change();

create table refused_key_as_declared (a int, b int, primary key (a, b));
create trigger t before update on refused_key_as_declared for each row execute function refuse_change();

create table counted_by_query (id int generated always as identity primary key, a text, n int not null default 0);
create function put_back_and_count() returns trigger language plpgsql as $$
begin select old.a, old.n + 1 into new.a, new.n; return new; end $$;
create trigger t before update on counted_by_query for each row execute function put_back_and_count();

create table stamped_by_query (
    id int generated always as identity primary key, a text, updated_at timestamptz not null default now());
create function put_back_and_stamp() returns trigger language plpgsql as $$
begin select old.a, now() into new.a, new.updated_at; return new; end $$;
create trigger t before update on stamped_by_query for each row execute function put_back_and_stamp();

create table populated (id int generated always as identity primary key, a text, n int not null default 0);
create function populate() returns trigger language plpgsql as $$
begin new := jsonb_populate_record(new, to_jsonb(old) || jsonb_build_object('n', old.n + 1)); return new; end $$;
create trigger t before update on populated for each row execute function populate();

create table written_otherwise (id int generated always as identity primary key, a text);
create function put_back_a() returns trigger language plpgsql as $$ begin new.a := old.a; return new; end $$;
create trigger a before update on written_otherwise for each row execute function put_back_a();
create function upper_a() returns trigger language plpgsql as $$ begin new.a := upper(new.a); return new; end $$;
create trigger b before update on written_otherwise for each row execute function upper_a();

-- What follows are no findings: something keeps what it gets, or nothing but a stamp is there to be updated.
create table upper_only (id int generated always as identity primary key, a text);
create trigger b before update on upper_only for each row execute function upper_a();

create table other_column (id int generated always as identity primary key, a text, b text, n int not null default 0);
create trigger t before update on other_column for each row execute function put_back_and_count();

create table half_a_reference (
    id int generated always as identity primary key, t int not null, p int not null,
    foreign key (t, p) references parents);
create function put_back_t() returns trigger language plpgsql as $$ begin new.t := old.t; return new; end $$;
create trigger t before update on half_a_reference for each row execute function put_back_t();

create table signed_by_query (id int generated always as identity primary key, who text not null default current_user);
create function sign_by_query() returns trigger language plpgsql as $$
begin select current_user into new.who; return new; end $$;
create trigger t before update on signed_by_query for each row execute function sign_by_query();

create table only_counted (id int generated always as identity primary key, n int not null default 0);
create function count_by_query() returns trigger language plpgsql as $$
begin select old.n + 1 into new.n; return new; end $$;
create trigger t before update on only_counted for each row execute function count_by_query();

create table only_stamped (id int generated always as identity primary key, updated_at timestamptz not null default now());
create function stamp_by_query() returns trigger language plpgsql as $$
begin select now() into new.updated_at; return new; end $$;
create trigger t before update on only_stamped for each row execute function stamp_by_query();

create table tags (id int primary key);
create table tagged (tag int references tags, t int, p int, primary key (tag, t, p), foreign key (t, p) references parents);
create function say_so() returns trigger language plpgsql as $$ begin raise notice 'updated'; return new; end $$;
create trigger t before update on tagged for each row execute function say_so();

-- It is not counted any further: that is no reason to take it for updated.
create table counted_to_three (
    id int generated always as identity primary key, a text, n int not null default 0, check (n < 3));
create function put_back_and_count_on() returns trigger language plpgsql as $$
begin new.a := old.a; new.n := old.n + 1; return new; end $$;
create trigger t before update on counted_to_three for each row execute function put_back_and_count_on();
