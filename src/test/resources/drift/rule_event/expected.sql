create table t (a integer);
create table log (a integer);
create rule r as on delete to t do instead nothing;
