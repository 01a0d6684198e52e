create collation german (provider = icu, locale = 'de');
create schema app;
create collation app."Own" (provider = icu, locale = 'en');
create table t (a text, c text collate "C", g text collate german);
create index own on t (a, c, g);
create index others on t (a collate "C", c collate "default", g collate app."Own");
create index expression on t (lower(a) collate german text_pattern_ops desc);
