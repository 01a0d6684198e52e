create table t (a integer constraint a_given not null);
