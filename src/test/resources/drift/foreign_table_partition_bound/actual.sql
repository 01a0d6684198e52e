create foreign data wrapper w;
create server s foreign data wrapper w;
create table p (id integer) partition by list (id);
create foreign table t partition of p for values in (2) server s;
