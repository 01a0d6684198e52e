create table t (a integer);
create table child (a integer constraint present not null) inherits (t);
alter table t add constraint present not null a not valid;
