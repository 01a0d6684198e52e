insert into pg_tablespace (oid, spcname, spcowner) values (99999, 'drift_space', 10);
update pg_database set dattablespace = 99999 where datname = current_database();
