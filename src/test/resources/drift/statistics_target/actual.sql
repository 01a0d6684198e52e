create table t (a integer, b integer, c integer);
create table u (a integer, b integer);
create statistics st on a, b from t;
