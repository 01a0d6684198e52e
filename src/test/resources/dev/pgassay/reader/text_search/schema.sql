create schema app;
create text search parser app.words (
    start = prsd_start, gettoken = prsd_nexttoken, end = prsd_end, lextypes = prsd_lextype, headline = prsd_headline);
comment on text search parser app.words is 'word by word';
create text search parser terse (start = prsd_start, gettoken = prsd_nexttoken, end = prsd_end, lextypes = prsd_lextype);
create text search template app.plain (init = dsimple_init, lexize = dsimple_lexize);
comment on text search template app.plain is 'nothing to it';
create text search template bare (lexize = dsimple_lexize);
create text search dictionary app."Own" (template = app.plain, stopwords = 'english', accept = false);
alter text search dictionary app."Own" owner to pg_monitor;
comment on text search dictionary app."Own" is 'our words';
create text search dictionary plain (template = simple);
create text search configuration app.own (parser = app.words);
alter text search configuration app.own add mapping for asciiword, word with app."Own", english_stem;
alter text search configuration app.own add mapping for email with plain;
alter text search configuration app.own owner to pg_monitor;
comment on text search configuration app.own is 'as we search';
create text search configuration empty (parser = "default");
