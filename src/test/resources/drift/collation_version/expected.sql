create collation german (locale = 'C', version = '1');
