-- a check that is only tighter, and about another column
create table checked (id int primary key, a int, b int, constraint a_pos check (a > 0 and a < 1000));
create table loose (id int primary key, a int, b int, constraint a_pos check (a > -5));
-- what is there too keeps no trigger from stamping
create function idle() returns trigger language plpgsql as $$ begin return new; end $$;
create table inserts (id int primary key, name text, updated_at timestamptz not null default now());
create trigger stamp before insert or update on inserts for each row execute function idle();
create table extra (id int primary key, name text, updated_at timestamptz not null default now());
create trigger stamp before update on extra for each row execute function idle();
create trigger more after update on extra for each row execute function idle();
