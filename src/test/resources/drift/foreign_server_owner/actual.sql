create role drift_one superuser;
create role drift_two superuser;
create foreign data wrapper w;
create server s foreign data wrapper w;
alter server s owner to drift_two;
