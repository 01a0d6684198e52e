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
create table pa (a int constraint pa_a not null, b int); -- since 18
create table pb (a int constraint pb_a not null, b int not null); -- since 18
create table both_in () inherits (pa, pb); -- since 18
create table both_redef (a int, b int) inherits (pa, pb); -- since 18
create table kid () inherits (pa); -- since 18
alter table kid alter a set not null; -- since 18
create table kid2 () inherits (pa); -- since 18
alter table kid2 no inherit pa; -- since 18
create table kid3 () inherits (pa); -- since 18
alter table kid3 no inherit pa; alter table kid3 inherit pa; -- since 18
create table g1 () inherits (kid); -- since 18
create table px (a int); -- since 18
alter table px add constraint px_nv not null a not valid; -- since 18
create table px_after () inherits (px); -- since 18
create table px_own (a int not null); -- since 18
alter table px_own inherit px; -- since 18
create table px2 (a int); -- since 18
create table px2_kid () inherits (px2); -- since 18
alter table px2 add constraint px2_nv not null a not valid; -- since 18
create table pp (id int, v int, constraint nv check (v > 0)) partition by list (id); -- since 18
alter table pp add constraint nv2 check (v < 100) not valid; -- since 18
alter table pp add constraint nn_v not null v not valid; -- since 18
create table pp_after partition of pp for values in (1); -- since 18
create table pp_kid (id int, v int, constraint nv check (v > 0), constraint nv2 check (v < 100)); -- since 18
alter table pp_kid alter v set not null; -- since 18
alter table pp attach partition pp_kid for values in (2); -- since 18
create table pkp (id int primary key, v int constraint vv not null) partition by list (id); -- since 18
create table pkp_1 partition of pkp for values in (1); -- since 18
create table pkp_2 (v int, id int constraint idd not null); -- since 18
alter table pkp_2 alter v set not null; -- since 18
alter table pkp attach partition pkp_2 for values in (2); -- since 18
create table pkp_3 partition of pkp (v constraint own_v not null) for values in (3); -- since 18
create table ren (a int not null); -- since 18
create table ren_kid () inherits (ren); -- since 18
alter table ren rename constraint ren_a_not_null to renamed; -- since 18
create table ren2 (a int not null); -- since 18
alter table ren2 rename a to z; -- since 18
create table ren2_kid () inherits (ren2); -- since 18
create table ren3 (a int not null); -- since 18
create table ren3_kid (a int not null) inherits (ren3); -- since 18
alter table ren3_kid rename to ren3_kidd; -- since 18
create table nin (a int not null no inherit); -- since 18
create table nin_kid () inherits (nin); -- since 18
create table ce (a int, constraint e check (a > 0) not enforced); -- since 18
create table ce_kid (a int, constraint e check (a > 0) not enforced) inherits (ce); -- since 18
create table ce_kid2 () inherits (ce); -- since 18
alter table ce_kid2 add constraint e check (a > 0); -- since 18
create table idt (a int generated always as identity, b serial); -- since 18
create table idt_kid () inherits (idt); -- since 18
create table typ_kid (like idt including all); -- since 18
create table gp (x int constraint gx not null); -- since 18
create table pp1 () inherits (gp); -- since 18
create table pp2 () inherits (gp); -- since 18
create table diamond () inherits (pp1, pp2); -- since 18
create table lv (x int); -- since 18
create table lv1 () inherits (lv); -- since 18
create table lv2 () inherits (lv1); -- since 18
alter table lv1 alter x set not null; -- since 18
alter table lv add constraint lvx not null x; -- since 18
