-- conditions that ask the server after a name: whether there is such a role, table, function, time zone
create table owned (id serial primary key, owner_role name not null check (pg_has_role(owner_role, 'MEMBER')));
create table granted (id serial primary key, grantee text not null check (to_regrole(grantee) is not null),
  tbl text not null check (to_regclass(tbl) is not null),
  check (has_table_privilege(grantee, tbl, 'SELECT')));
create table watched (id serial primary key, tbl text not null check (tbl::regclass is not null));
create table jobs (id serial primary key, calls text not null check (calls::regprocedure is not null),
  gives text not null check (to_regtype(gives) is not null), in_schema text not null check (to_regnamespace(in_schema) is not null));
create table meetings (id serial primary key, zone text not null check (now() at time zone zone is not null));
create function is_zone(text) returns boolean language sql stable as $$ select exists (select from pg_timezone_names where name = $1) $$;
create domain time_zone as text check (is_zone(value));
create table users (id serial primary key, zone time_zone not null);
create domain relation as text check (value::regclass is not null);
create table archived (id serial primary key, relation relation not null);
create function role_of(text) returns name language plpgsql stable as $$ declare found name; begin
  select rolname into strict found from pg_roles where rolname = $1; return found; end $$;
create table members (id serial primary key, role text not null check (role_of(role) is not null));
