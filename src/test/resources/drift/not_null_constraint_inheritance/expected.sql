create table p (a integer constraint n not null);
create table t () inherits (p);
