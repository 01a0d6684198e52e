update pg_database set datlocale = 'de' where datname = current_database();
