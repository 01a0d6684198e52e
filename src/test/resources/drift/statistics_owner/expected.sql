create role drift_one; create role drift_two;
create table t (a integer, b integer, c integer);
create table u (a integer, b integer);
create statistics st on a, b from t;
alter statistics st owner to drift_one;
