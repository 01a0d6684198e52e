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
