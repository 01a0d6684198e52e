update pg_database set datcollate = 'de_DE' where datname = current_database();
