create function no() returns trigger language plpgsql as $$ begin raise exception 'no'; end $$;
create function nothing() returns trigger language plpgsql as $$ begin return null; end $$;

-- refused of the row that is made, and not of another
create table tickets (id int primary key, st text not null default 'open' check (st in ('open', 'done')));
create trigger no before update or delete on tickets for each row when (old.st = 'open') execute function no();
create table with_code (like tickets including all);
create trigger no before update or delete on with_code for each row when (old.st = 'open') execute function no();
create type stage as enum ('draft', 'open', 'paid', 'closed', 'void', 'archived');
create table invoices (id int primary key, note text, stage stage not null default 'draft');
create trigger no before delete on invoices for each row when (old.stage <> 'archived') execute function no();
create table switches (id int primary key, note text, active boolean not null default true);
create trigger nothing before delete on switches for each row when (old.active) execute function nothing();
create domain state as text check (value in ('open', 'done'));
create table domains (id int primary key, st state not null default 'open');
create function by_body() returns trigger language plpgsql as $$ begin
  if old.st = 'open' then raise exception 'still open'; end if; return case tg_op when 'DELETE' then old else new end; end $$;
create trigger by_body before update or delete on domains for each row execute function by_body();

-- refused of all of them
create table shut (like tickets including all);
create trigger no before update or delete on shut for each row when (old.st in ('open', 'done')) execute function no();
create table shut_silently (like tickets including all);
create trigger nothing before update or delete on shut_silently for each row execute function nothing();

-- no row of another value gets in
create table begins_open (like tickets including all);
create trigger no before update or delete on begins_open for each row when (old.st = 'open') execute function no();
create trigger first before insert on begins_open for each row when (new.st <> 'open') execute function no();

-- not declared, and another row is let be
create table undeclared (like tickets including all);
create trigger no before update or delete on undeclared for each row when (old.st = 'open') execute function no();
