create table t (a integer, b integer constraint given not null);
