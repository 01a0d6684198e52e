create function st() returns trigger language plpgsql as $$ begin new.u := now(); return new; end $$;
create function au() returns trigger language plpgsql as $$ begin return old; end $$;

-- a trigger that fires on deletes alone explains nothing
create table deleted (id int primary key, a text, u timestamptz default now());
create trigger st before update on deleted for each row execute function st();
alter table deleted disable trigger st;
create trigger au after delete on deleted for each row execute function au();
-- of several triggers the one that could be the cause
create table several (id int primary key, a text, u timestamptz default now());
create trigger au after update on several for each row execute function au();
create trigger zt before update on several for each row execute function st();
alter table several disable trigger zt;
-- one that should fire on updates, and does not
create table inserted (id int primary key, a text, u timestamptz default now());
create trigger st before insert on inserted for each row execute function st();
-- one that is not there
create table without (id int primary key, a text, u timestamptz default now());
create trigger au after update on without for each row execute function au();
-- one that fires on partly updates
create table partly (id int primary key, a text, b text, u timestamptz default now());
create trigger st before update of a on partly for each row execute function st();
