create table t (id integer, a text, b text);
create statistics s on (id + 1), (id + 2) from t;
