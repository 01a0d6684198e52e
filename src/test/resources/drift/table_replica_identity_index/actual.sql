create table t (a integer primary key, b integer not null, c text);
create unique index t_b on t (b);
alter table t replica identity using index t_pkey;
