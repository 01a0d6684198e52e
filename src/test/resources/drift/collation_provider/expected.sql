create collation german (provider = icu, locale = 'de');
update pg_catalog.pg_collation set collversion = null where collname = 'german'; -- C has none, and ICU another on every system
