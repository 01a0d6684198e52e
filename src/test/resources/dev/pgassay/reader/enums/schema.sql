create type mood as enum ('sad', 'happy');
alter type mood add value 'so so' before 'happy';
alter type mood add value 'ecstatic' after 'happy';
alter type mood add value 'asleep' before 'sad';
comment on type mood is 'how it goes';
create schema app;
create type app.mood as enum ('O''K', 'with, comma', 'back\slash', 'NULL', '');
create table t (a mood, b app.mood, c mood[]);
create type nothing as enum ();
