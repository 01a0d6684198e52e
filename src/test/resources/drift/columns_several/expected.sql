create table t (a integer not null default 1, b text, c date);
