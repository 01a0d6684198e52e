insert into pg_tablespace (oid, spcname, spcowner) values (99999, 'drift_space', 10); -- none can be made in a transaction
comment on tablespace drift_space is 'two';
