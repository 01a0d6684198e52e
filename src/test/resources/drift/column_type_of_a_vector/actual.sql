create extension vector;
create table t (a vector(4));
