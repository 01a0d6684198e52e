update pg_database set datallowconn = false where datname = current_database();
