create table target (id integer primary key);
create table t (id integer, a integer) partition by list (id);
create table t_1 (id integer, a integer);
alter table t attach partition t_1 for values in (1);
alter table t add constraint points foreign key (a) references target;
