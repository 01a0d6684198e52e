create table t (a integer);
revoke usage on type t from public;
