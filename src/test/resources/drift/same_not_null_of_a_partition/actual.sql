create table t (a integer constraint n not null) partition by list (a);
create table t_1 (a integer constraint n not null);
alter table t attach partition t_1 for values in (1);
