create table t (a integer);
create table child (constraint present not null a) inherits (t);
alter table t add constraint present not null a not valid;
