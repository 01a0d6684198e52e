create schema app;
create collation german (provider = icu, locale = 'de', deterministic = false, version = '1.0');
comment on collation german is 'as in a phone book';
create collation ruled (provider = icu, locale = 'und', rules = '&a < b', version = '1.0'); -- since 16
create collation app."C" (lc_collate = 'C', lc_ctype = 'POSIX');
alter collation app."C" owner to pg_monitor;
create collation by_code_point (provider = builtin, locale = 'C.UTF-8'); -- since 17
