create table found (id integer primary key, phone1 text, phone2 text, phone3 text);
create table found_and_one_without (id integer primary key, fax text, fax1 text, fax2 text);
create table second (id integer primary key, address text, address2 text);
create table found_underscore (id integer primary key, line_0 text, line_1 text);
create table hashes (id integer primary key, sha1 bytea, sha256 bytea, md5 bytea);
create table percentiles (id integer primary key, p50 numeric, p95 numeric, p99 numeric);
create table sizes (id integer primary key, embedding_768 real[], embedding_1536 real[]);
create table version (id integer primary key, oauth text, oauth2 text, utf8 text, utf16 text);
create table one (id integer primary key, phone1 text);
