create table t (id integer constraint un unique deferrable);
