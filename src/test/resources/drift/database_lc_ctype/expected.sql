update pg_database set datctype = 'C' where datname = current_database();
