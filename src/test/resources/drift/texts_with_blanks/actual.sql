create table t (a integer);
comment on table t is E'a b ';
