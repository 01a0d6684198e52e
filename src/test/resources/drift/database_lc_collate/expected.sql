update pg_database set datcollate = 'C' where datname = current_database();
