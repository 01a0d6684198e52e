create table other (id integer primary key) partition by range (id);
create table one partition of other for values from (1) to (10) partition by range (id);
create table inner_one partition of one for values from (1) to (10);
create table t (id integer) partition by range (id);
create table part partition of t for values from (1) to (10);
alter table t add constraint fk foreign key (id) references other;
alter table inner_one disable trigger all;
