insert into pg_tablespace (oid, spcname, spcowner) values (99999, 'drift_space', 10); -- none can be made in a transaction
alter tablespace drift_space set (random_page_cost = 1.1);
