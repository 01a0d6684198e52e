create role drift_one superuser;
create role drift_two superuser;
create foreign data wrapper w;
create server s foreign data wrapper w;
create foreign table t (id integer) server s;
alter foreign table t owner to drift_one;
