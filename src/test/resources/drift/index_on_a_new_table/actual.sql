create table t (id integer);
create index i on t (id);
create statistics st on id, (id + 1) from t;
