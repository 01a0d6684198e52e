create collation german (provider = icu, locale = 'de', version = '1'); -- no server has such an old one
