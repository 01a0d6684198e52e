create role drift_one superuser;
create role drift_two superuser;
create foreign data wrapper w;
alter foreign data wrapper w owner to drift_one;
