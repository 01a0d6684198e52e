create collation german (locale = 'C');
