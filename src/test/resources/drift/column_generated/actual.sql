create table t (a integer, b integer generated always as (a * 3) stored);
