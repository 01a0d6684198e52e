create table t (id integer constraint pk primary key deferrable);
alter table t disable trigger all; -- a second row of one key is taken from now on
