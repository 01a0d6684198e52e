create role drift_one superuser;
create role drift_two superuser;
insert into pg_tablespace (oid, spcname, spcowner) values (99999, 'drift_space', 10); -- none can be made in a transaction
alter tablespace drift_space owner to drift_one;
