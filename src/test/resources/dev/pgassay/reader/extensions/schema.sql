-- what an extension brings is not the user's
create schema ext;
create extension bloom schema ext;
comment on extension bloom is 'signatures';
create extension hstore version '1.8';
