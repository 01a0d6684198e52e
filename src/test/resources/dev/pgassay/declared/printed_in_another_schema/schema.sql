create schema app;
create table app.t (id integer, state varchar(20) not null,
  constraint chain check (id between 1 and 9 and id <> 2),
  constraint known check (state in ('on', 'off')));
