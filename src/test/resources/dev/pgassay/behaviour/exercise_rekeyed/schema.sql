-- Whoever guards all columns but the key lets that be updated.
create function deny() returns trigger language plpgsql as $$ begin raise exception 'denied'; end $$;
create function put_back() returns trigger language plpgsql as $$ begin new.a := old.a; return new; end $$;

create table guarded_when_changed (id int primary key, a text);
create trigger t before update on guarded_when_changed
    for each row when (old.a is distinct from new.a) execute function deny();

create table guarded_column (id int primary key, a text);
create trigger t before update of a on guarded_column for each row execute function deny();

create table put_back_column (id int primary key, a text);
create trigger t before update on put_back_column for each row execute function put_back();

-- Rows of a file may be moved within it, not to another.
create table lines (file int, n int, a text, primary key (file, n));
create function file_stays() returns trigger language plpgsql as $$
begin
    if new.a is distinct from old.a or new.file <> old.file then
        raise exception 'denied';
    end if;
    return new;
end $$;
create trigger t before update on lines for each row execute function file_stays();

create table lines_as_declared (file int, n int, a text, primary key (file, n));
create trigger t before update on lines_as_declared for each row execute function file_stays();

-- What is refused is told, and is what was declared.
create table sealed (id int primary key, a text);
create trigger t before update on sealed for each row execute function deny();

create table sealed_by_columns (id int primary key, a text);
create trigger t before update of id, a on sealed_by_columns for each row execute function deny();

create table sealed_as_declared (id int primary key, a text);
create trigger t before update on sealed_as_declared for each row execute function deny();

-- The server gives the key: nobody updates that.
create table counted (id int generated always as identity primary key, a text);
create trigger t before update of a on counted for each row execute function deny();

-- Another key is that of another row which is referenced: one is made.
create table owners (id int primary key, a text);
create table accounts (id int primary key references owners, a text);
create trigger t before update on accounts for each row when (old.a is distinct from new.a) execute function deny();

create table accounts_as_declared (id int primary key references owners, a text);
create trigger t before update on accounts_as_declared
    for each row when (old.a is distinct from new.a) execute function deny();

create table places (x int, y int, primary key (x, y));
create table things (x int, y int, n int, a text, primary key (x, y, n), foreign key (x, y) references places);
create function number_stays() returns trigger language plpgsql as $$
begin
    if new.a is distinct from old.a or new.n <> old.n then
        raise exception 'denied';
    end if;
    return new;
end $$;
create trigger t before update on things for each row execute function number_stays();
create table things_as_declared (x int, y int, n int, a text, primary key (x, y, n), foreign key (x, y) references places);
create trigger t before update on things_as_declared for each row execute function number_stays();

-- What decides in which partition a row is may be other within it, or lead to another partition.
create table days (n int not null primary key, a text) partition by range (n);
create table days_1 partition of days for values from (1) to (100);
create trigger t before update on days for each row when (old.a is distinct from new.a) execute function deny();

create table kinds (k int not null, n int not null, a text, primary key (k, n)) partition by list (k);
create table kinds_1 partition of kinds for values in (1);
create table kinds_2 partition of kinds for values in (2);
create trigger t before update on kinds for each row when (old.a is distinct from new.a) execute function deny();

create table moved (k int not null, n int not null, a text, primary key (k, n)) partition by list (k);
create table moved_1 partition of moved for values in (1);
create table moved_2 partition of moved for values in (2);
create trigger t before update on moved for each row execute function number_stays();

create table hashed (k text not null primary key, a text) partition by hash (k);
create table hashed_0 partition of hashed for values with (modulus 2, remainder 0);
create table hashed_1 partition of hashed for values with (modulus 2, remainder 1);
create trigger t before update on hashed for each row when (old.a is distinct from new.a) execute function deny();

create table without_key (k date not null, a text) partition by range (k);
create table without_key_1 partition of without_key for values from ('2026-01-01') to ('2026-02-01');
create trigger t before update on without_key for each row when (old.a is distinct from new.a) execute function deny();
