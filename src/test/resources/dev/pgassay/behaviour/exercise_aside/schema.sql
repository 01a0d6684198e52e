create schema app;

-- An update that goes with two rows of other tables: what a deferred trigger wants is not known to be impossible
create table app.rounds (id int primary key, current int not null default 1 check (current between 1 and 100));
create table app.turns (
  round_id int references app.rounds,
  turn int check (turn between 1 and 100),
  ended boolean not null default false,
  primary key (round_id, turn));
create function app.guard_turn() returns trigger language plpgsql as $$
begin
  if new.turn <> old.turn or new.round_id <> old.round_id or old.ended or not new.ended then
    raise exception 'A turn ends and no more';
  end if;
  return new;
end $$;
create trigger guard before update on app.turns for each row execute function app.guard_turn();
create function app.whole_round() returns trigger language plpgsql as $$
declare
  running int;
  last int;
begin
  select r.current into running from app.rounds r where r.id = new.round_id;
  select max(t.turn) into last from app.turns t where t.round_id = new.round_id and not t.ended;
  if last is distinct from running or (select count(*) from app.turns where round_id = new.round_id) <> running then
    raise exception 'Incomplete round';
  end if;
  return null;
end $$;
create constraint trigger whole after insert or update on app.turns deferrable initially deferred
  for each row execute function app.whole_round();
