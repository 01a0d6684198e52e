create table t (id integer, a text, b text);
create statistics s on (id + 2), (id + 1) from t;
