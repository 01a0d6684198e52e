-- A trigger compares parts of a row's composite with those of a row that it looks up; checks say what theirs are.
create type ri as (x1 int4, x2 int4);
create domain rect as ri not null check ((value).x1 is not null and (value).x2 is not null and (value).x1 < (value).x2);
create table maps (id int4 generated always as identity primary key, rect rect, check ((rect).x1 = 5 and (rect).x2 = 6));
create table sims (id int4 generated always as identity primary key, rect rect, map int4 not null references maps(id));
create function inside() returns trigger language plpgsql as $$
declare r rect := row(0, 1);
begin
	r := (select rect from maps where id = new.map);
	if (new.rect).x1 >= (r).x1 and (new.rect).x2 <= (r).x2 then return new; end if;
	raise exception '% is not inside', new.rect;
end $$;
create trigger inside before insert or update on sims for each row execute function inside();
-- The same without a check of the domain: a track may do without its extent, and a ride along it may not.
create type span as (x1 int4, x2 int4);
create domain extent as span;
create table tracks (id int4 generated always as identity primary key, extent extent, check ((extent).x1 = 5 and (extent).x2 = 6));
create table rides (id int4 generated always as identity primary key, extent extent, track int4 not null references tracks(id));
create function along() returns trigger language plpgsql as $$
declare r extent := row(0, 1);
begin
	r := (select extent from tracks where id = new.track);
	if (new.extent).x1 >= (r).x1 and (new.extent).x2 <= (r).x2 then return new; end if;
	raise exception '% is not along it', new.extent;
end $$;
create trigger along before insert or update on rides for each row execute function along();
