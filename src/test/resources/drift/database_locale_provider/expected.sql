update pg_database set datlocprovider = 'c' where datname = current_database();
