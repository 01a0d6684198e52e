create collation german (provider = icu, locale = 'de', rules = '&a < b');
