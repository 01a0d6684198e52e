create table t (a integer constraint n not null) partition by list (a);
create table t_1 partition of t (constraint n not null a) for values in (1);
