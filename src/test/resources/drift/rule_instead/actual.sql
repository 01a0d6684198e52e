create table t (a integer);
create table log (a integer);
create rule r as on insert to t do instead insert into log values (new.a);
