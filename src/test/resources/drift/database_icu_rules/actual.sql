update pg_database set daticurules = '&a < b' where datname = current_database();
