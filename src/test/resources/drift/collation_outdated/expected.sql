create collation german (provider = icu, locale = 'de');
update pg_catalog.pg_collation set collversion = null where collname = 'german'; -- its own is another on every system
