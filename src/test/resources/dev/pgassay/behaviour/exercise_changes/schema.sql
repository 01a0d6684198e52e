create function stamps() returns trigger language plpgsql as $$ begin new.stamp := now(); return new; end $$;
create function stamps_late() returns trigger language plpgsql as $$ begin
  update stamped_late set stamp = now() where id = new.id and stamp <> now(); return null; end $$;
create function counts() returns trigger language plpgsql as $$ begin new.version := old.version + 1; return new; end $$;
create function gives_old() returns trigger language plpgsql as $$ begin new.stamp := now(); return old; end $$;
create function gives_null() returns trigger language plpgsql as $$ begin new.stamp := now(); return null; end $$;
create function forgets() returns trigger language plpgsql as $$ declare stamp timestamptz; begin stamp := now(); return new; end $$;
create function raises() returns trigger language plpgsql as $$ begin raise exception 'append only'; end $$;
create function sleeps() returns trigger language plpgsql as $$ begin perform pg_sleep(60); return old; end $$;
create function ignores() returns trigger language plpgsql as $$ begin return null; end $$;

create table stamped (id int primary key, note text, stamp timestamptz not null default now());
create trigger stamps before update on stamped for each row execute function stamps();
create table stamped_late (id int primary key, note text, stamp timestamptz not null default now());
create trigger stamps after update on stamped_late for each row execute function stamps_late();
create table stamped_alone (id int primary key, stamp timestamptz not null default now());
create trigger stamps before update on stamped_alone for each row execute function stamps();
create table keyless (note text, version int not null default 1);
create trigger counts before update on keyless for each row execute function counts();
create table of_old (id int primary key, note text, stamp timestamptz not null default now());
create trigger gives_old before update on of_old for each row execute function gives_old();
create table of_null (id int primary key, note text, stamp timestamptz not null default now());
create trigger gives_null before update on of_null for each row execute function gives_null();
create table forgotten (id int primary key, note text, stamp timestamptz not null default now());
create trigger forgets before update on forgotten for each row execute function forgets();
create table never (id int primary key, note text, stamp timestamptz not null default now());
create trigger stamps before update on never for each row when (old.id <> old.id) execute function stamps();
create table inserted_only (id int primary key, note text, stamp timestamptz not null default now());
create trigger stamps before insert on inserted_only for each row execute function stamps();
create table disabled (id int primary key, note text, stamp timestamptz not null default now());
create trigger stamps before update on disabled for each row execute function stamps();
alter table disabled disable trigger stamps;

create table appended (id int primary key, note text);
create trigger raises before update or delete on appended for each row execute function raises();
create table held (id int primary key);
create table holding (id int primary key, held int not null references held);
create table slow (id int primary key);
create trigger sleeps before delete on slow for each row execute function sleeps();
create table deaf (id int primary key, note text);
create trigger ignores before update on deaf for each row execute function ignores();
create table deaf_too (id int primary key, note text);
create trigger ignores before update on deaf_too for each row execute function ignores();

-- no update is taken, or none that would change anything: nothing is known of what it would stamp
create table shut (id int primary key, note text, stamp timestamptz not null default now());
create trigger raises before update on shut for each row execute function raises();
create function keeps() returns trigger language plpgsql as $$ begin
  if new.note is distinct from old.note then raise exception 'notes are for ever' using errcode = 'restrict_violation'; end if;
  return new; end $$;
create table fixed (id int primary key, note text, stamp timestamptz not null default now());
create trigger keeps before update on fixed for each row execute function keeps();
