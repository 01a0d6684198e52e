create table a (x integer not null check (x > 0));
create table b (y integer);
create table child (z integer) inherits (b, a);
alter table a add constraint local_only check (x < 100) no inherit;
create table own_too (x integer not null, constraint a_x_check check (x > 0)) inherits (a);
