create table grown (b integer, gone integer, "A" text, c integer);
alter table grown drop column gone;
alter table grown add column a text, add column gone integer;
create table bare ();
