create table t (a integer, during tsrange);
