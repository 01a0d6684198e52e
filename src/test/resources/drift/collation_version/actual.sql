create collation german (provider = icu, locale = 'de', version = '2');
