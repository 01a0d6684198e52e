create schema app;
create table app.notes (id int, run_id int, "Score" int, at timestamptz, unique (run_id, at), primary key (id, run_id));
create index notes_run on app.notes (run_id, "Score" desc);
create index notes_at on app.notes (date_trunc('day', at at time zone 'UTC'), id);
create index notes_score on app.notes ("Score");
