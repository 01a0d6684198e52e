create collation german (provider = icu, locale = 'de-AT', deterministic = true);
