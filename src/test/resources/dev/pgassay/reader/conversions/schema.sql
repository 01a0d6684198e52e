create schema app;
create default conversion app.to_latin1 for 'UTF8' to 'LATIN1' from utf8_to_iso8859_1;
alter conversion app.to_latin1 owner to pg_monitor;
comment on conversion app.to_latin1 is 'for the old printer';
create conversion "To UTF8" for 'LATIN1' to 'UTF8' from iso8859_1_to_utf8;
