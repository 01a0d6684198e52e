create table t (a integer, constraint given not null a);
