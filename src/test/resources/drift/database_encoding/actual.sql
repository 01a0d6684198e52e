update pg_database set encoding = pg_char_to_encoding('LATIN1') where datname = current_database();
