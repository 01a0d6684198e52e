create collation german (provider = icu, locale = 'de', version = '1'); -- another on every system
