create table target (id int primary key, a int, b varchar(20));
create table parted (id int, t int, b varchar(20), constraint fk foreign key (t) references target(id), constraint c1 check (id > 0)) partition by list (id);
create table parted_1 partition of parted for values in (1);
create table parted_2 (id int, t int, b varchar(20), constraint odd_name foreign key (t) references target(id), constraint c1 check (id > 0));
alter table parted attach partition parted_2 for values in (2);
create table sub partition of parted for values in (3) partition by list (t);
create table sub_1 partition of sub for values in (1);
create table later (id int, t int, b varchar(20));
alter table later add constraint later_own foreign key (t) references target(id) not valid;
alter table parted add constraint nv check (id < 100) not valid;
create table refd (id int primary key) partition by list (id);
create table refd_1 partition of refd for values in (1);
create table refs (r int constraint rf references refd(id));
create table pk (id int, x int, constraint pkk primary key (id), constraint uu unique (id, x)) partition by list (id);
create table pk_1 (id int not null, x int);
create unique index own_name on pk_1 (id);
alter table pk attach partition pk_1 for values in (1);
create table pk_2 (id int not null, x int, constraint mypk primary key (id), constraint myuu unique (id, x));
alter table pk attach partition pk_2 for values in (2);
create index pidx on pk (x);
create index pk_1_other on pk_1 (x);
create table log (a int, b varchar(20));
create rule r1 as on update to target where old.a between 1 and 9 and old.b in ('x','y') and old.a <> 3 do also insert into log select new.a, new.b where new.b in ('on', 'off') and new.a between 1 and 5 and new.a <> 2;
create rule r2 as on delete to target do instead update log set a = 1 where b in ('q','w') or a = 1 or a between 5 and 6;
create statistics st on (a between 1 and 9 and b in ('x','y')), (b in ('x','z')), a from target;
create publication pub for table target where (id between 1 and 9 and id in (1,2) and id <> 3);
create table parent (a int not null, b int constraint pb check (b > 0), constraint ni check (a > 0) no inherit);
create table child (c int) inherits (parent);
create table child2 (a int not null, b int constraint pb check (b > 0)) inherits (parent);
create table child3 (a int, b int);
alter table child3 alter a set not null; alter table child3 add constraint pb check (b > 0); alter table child3 inherit parent;
create aggregate agg (int) (sfunc = int4pl, stype = int, initcond = '0');
create view w as select * from target where id = any (select a from log where b in ('a','b')) and (a between 1 and 2 and id <> 1);
create table nn (a int constraint nn_own not null, b int not null); -- since 18
create table nn_child (a int constraint nn_child_own not null, c int) inherits (nn); -- since 18
create table nn_plain (c int) inherits (nn); -- since 18
create table nn_late (a int constraint nn_late_own not null, b int constraint b_own not null); -- since 18
alter table nn_late inherit nn; -- since 18
create table nn_solo (a int constraint solo not null no inherit); -- since 18
create table nn_unchecked (a int); -- since 18
alter table nn_unchecked add constraint unchecked not null a not valid; -- since 18
create table nn_parted (id int constraint parted_id not null, t int) partition by list (id); -- since 18
create table nn_parted_1 partition of nn_parted for values in (1); -- since 18
create table nn_parted_2 (id int constraint second_id not null, t int constraint second_t not null); -- since 18
alter table nn_parted attach partition nn_parted_2 for values in (2); -- since 18
create table nn_pk (id int primary key); -- since 18
create table nn_pk_child () inherits (nn_pk); -- since 18
create table ck (a int constraint ck_loose check (a > 0) not enforced, b int); -- since 18
create table ck_child (c int) inherits (ck); -- since 18
create table ck_own (a int constraint ck_loose check (a > 0), b int); -- since 18
alter table ck_own inherit ck; -- since 18
alter table ck add constraint ck_unchecked check (b > 0) not valid; -- since 18
create table ck_after () inherits (ck); -- since 18
create table fk_loose (t int constraint loose references target(id) not enforced); -- since 18
