create table p (a integer constraint n not null);
create table t (a integer constraint n not null) inherits (p);
