-- An update that is taken and leaves every column as it was is none.
create function put_back() returns trigger language plpgsql as $$ begin new.a := old.a; return new; end $$;

create table frozen (id int generated always as identity primary key, a text not null);
create trigger t before update on frozen for each row execute function put_back();

create table frozen_as_declared (id int generated always as identity primary key, a text not null);
create trigger t before update on frozen_as_declared for each row execute function put_back();

-- Only one that is done is frozen; the declaration is untrue of others.
create table done (id int generated always as identity primary key, a text not null, done boolean not null);
create function put_back_done() returns trigger language plpgsql as $$
begin
    if old.done then
        new.a := old.a;
        new.done := old.done;
    end if;
    return new;
end $$;
create trigger t before update on done for each row execute function put_back_done();

create table frozen_with_key (id int primary key, a int not null);
create function put_back_with_key() returns trigger language plpgsql as $$
begin new.a := old.a; new.id := old.id; return new; end $$;
create trigger t before update on frozen_with_key for each row execute function put_back_with_key();

create table frozen_if_changed (id int generated always as identity primary key, a text not null);
create function put_back_if_changed() returns trigger language plpgsql as $$
begin if new.a is distinct from old.a then new.a := old.a; end if; return new; end $$;
create trigger t before update on frozen_if_changed for each row execute function put_back_if_changed();

-- That something was done is written down, but nothing was.
create table frozen_stamped (id int generated always as identity primary key, a text not null, b text, updated_at timestamptz);
create function put_back_stamped() returns trigger language plpgsql as $$
begin new.a := old.a; new.b := old.b; new.updated_at := now(); return new; end $$;
create trigger t before update on frozen_stamped for each row execute function put_back_stamped();

create table parents (id int primary key);
create table frozen_reference (id int generated always as identity primary key, a text, parent int not null references parents);
create function put_back_reference() returns trigger language plpgsql as $$
begin new.a := old.a; new.parent := old.parent; return new; end $$;
create trigger t before update on frozen_reference for each row execute function put_back_reference();

-- What follows are no findings: a stamp, a counter, what grows only, what is written otherwise, another parent.
create table stamped (id int generated always as identity primary key, updated_at timestamptz not null default now());
create function stamp() returns trigger language plpgsql as $$ begin new.updated_at := now(); return new; end $$;
create trigger t before update on stamped for each row execute function stamp();

create table counted (id int generated always as identity primary key, version int not null default 1);
create function count_up() returns trigger language plpgsql as $$ begin new.version := old.version + 1; return new; end $$;
create trigger t before update on counted for each row execute function count_up();

create table signed (id int generated always as identity primary key, who text not null default current_user);
create function sign() returns trigger language plpgsql as $$ begin new.who := current_user; return new; end $$;
create trigger t before update on signed for each row execute function sign();

create table growing (id int generated always as identity primary key, made_at timestamptz not null default now(), n int not null);
create function grow() returns trigger language plpgsql as $$
begin new.made_at := old.made_at; new.n := greatest(new.n, old.n); return new; end $$;
create trigger t before update on growing for each row execute function grow();

create table shrinking (id int generated always as identity primary key, n int not null);
create function shrink() returns trigger language plpgsql as $$ begin new.n := least(new.n, old.n); return new; end $$;
create trigger t before update on shrinking for each row execute function shrink();

create table mails (id int generated always as identity primary key, mail text not null);
create function lower_mail() returns trigger language plpgsql as $$ begin new.mail := lower(new.mail); return new; end $$;
create trigger t before update on mails for each row execute function lower_mail();

create table moving (id int generated always as identity primary key, a text, parent int not null references parents);
create trigger t before update on moving for each row execute function put_back();
