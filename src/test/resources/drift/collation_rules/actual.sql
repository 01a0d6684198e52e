create collation german (provider = icu, locale = 'de', rules = '&b < a');
