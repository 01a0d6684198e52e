create table t (id integer primary key, a integer, constraint same check (a > 0));
create table u (a integer references t, constraint same check (a < 0));
create table v (a integer, constraint same foreign key (a) references t);
