update pg_database set datlocprovider = 'i' where datname = current_database();
