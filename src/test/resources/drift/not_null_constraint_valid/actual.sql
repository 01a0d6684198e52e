create table t (a integer);
alter table t add constraint given not null a not valid;
