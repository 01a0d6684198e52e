create table t (a integer constraint a_there not null);
