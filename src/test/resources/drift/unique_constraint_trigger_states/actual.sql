create table t (id integer constraint un unique deferrable);
alter table t disable trigger all;
