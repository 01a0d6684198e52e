-- What no values help against: the hint names the table's own key.
create function never() returns trigger language plpgsql as $$
begin
    raise exception 'something is missing elsewhere';
end $$;
create table runs (id text primary key);
create constraint trigger g after insert on runs deferrable initially deferred for each row execute function never();
create table receipts (workspace_id int primary key, target text);
create constraint trigger g after insert on receipts deferrable initially deferred for each row execute function never();
create table "Lines" ("Receipt" uuid, no smallint, primary key ("Receipt", no));
create constraint trigger g after insert on "Lines" deferrable initially deferred for each row execute function never();
create table notes (written date, note text);
create constraint trigger g after insert on notes deferrable initially deferred for each row execute function never();
create table run_events (id int primary key, run_id text not null references runs);
