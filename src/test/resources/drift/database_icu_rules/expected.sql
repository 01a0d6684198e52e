update pg_database set daticurules = null where datname = current_database();
