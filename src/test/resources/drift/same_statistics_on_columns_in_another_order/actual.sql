create table t (a integer, b integer);
create statistics s on b, a, (a + 1) from t;
