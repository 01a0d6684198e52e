create schema app;
create table app.t (a integer);
create rule kept as on delete to app.t do instead nothing;
create rule extra as on update to app.t do instead nothing;
alter table app.t disable rule kept;
