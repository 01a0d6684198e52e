create table t (b integer, a integer);
create statistics s on a, b, (a + 1) from t;
