create function f(a integer) returns integer language sql return a + 2;
