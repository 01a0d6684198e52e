create table t (a integer);
alter table t add constraint present not null a not valid;
create table child () inherits (t);
