update pg_database set datctype = 'de_DE' where datname = current_database();
