create table t (a integer primary key, b integer not null, c text);
