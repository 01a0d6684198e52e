insert into pg_tablespace (oid, spcname, spcowner) values (99999, 'drift_space', 10);
update pg_database set dattablespace = (select oid from pg_tablespace where spcname = 'pg_default') where datname = current_database();
