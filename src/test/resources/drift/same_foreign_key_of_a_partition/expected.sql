create table target (id integer primary key);
create table t (id integer, a integer, constraint points foreign key (a) references target) partition by list (id);
create table t_1 (id integer, a integer, constraint own foreign key (a) references target);
alter table t attach partition t_1 for values in (1);
