create collation german (locale = 'C', version = '1'); -- the server has none of it
