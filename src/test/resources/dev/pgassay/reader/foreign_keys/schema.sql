create table target (id integer primary key, a integer, b text, "C d" integer, unique (b, a), unique ("C d"));
create table source (id integer, x integer, y text, z integer,
  constraint plain foreign key (x) references target,
  constraint other_order foreign key (y, x) references target (b, a) on update cascade on delete restrict,
  constraint some_columns foreign key (x, y) references target (a, b) on delete set null (y),
  constraint default_columns foreign key (x, y) references target (a, b) on update set null on delete set default (x, y),
  constraint full_match foreign key (x, y) references target (a, b) match full on update set default,
  constraint put_off foreign key (z) references target ("C d") deferrable initially deferred,
  constraint later foreign key (z) references target deferrable);
alter table source add constraint not_checked foreign key (z) references target (id) not valid;
comment on constraint plain on source is 'whose it is';
create schema app;
create table app.tree (id integer primary key, parent integer references app.tree on delete cascade, outside integer references public.target on update restrict);
alter table app.tree disable trigger all;
