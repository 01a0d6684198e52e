update pg_database set datlocale = 'en' where datname = current_database();
