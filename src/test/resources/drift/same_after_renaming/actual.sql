create table old (b integer);
create view v as select b as a from old;
create index old_i on old (b);
alter table old rename to t;
alter table t rename b to a;
alter index old_i rename to i;
create or replace view v as select a from t;
